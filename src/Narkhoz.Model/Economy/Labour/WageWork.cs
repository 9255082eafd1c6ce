using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Labour;

/// <summary>Townspeople take wage work, or leave it for gardens, trade and handicraft, as pay keeps them.</summary>
/// <remarks>
/// ceiling of participation = <c>labour.participation_maximum</c> x min(1, pay^<c>labour.wage_work</c>); what is above it leaves by <c>labour.leaving</c> a month, and comes back only
/// as the vacancies draw people in. Large-scale industry lost half of its hands by 1920 while the towns lost a quarter of their people (Strumilin 1923; Rashin 1958; Brower 1989): the labour supply at
/// the extensive margin (Chetty and others 2011), with a living beside wages. It comes on top of <see cref="Absence"/>, which is of those who stay on the books.
/// </remarks>
internal sealed class WageWork(Country country) : Mechanism
{
    private readonly double _elasticity = country.Parameters.Value("labour.wage_work", "1");
    private readonly double _leaving = country.Parameters.Value("labour.leaving", "1/month");
    private readonly double _maximum = country.Parameters.Value("labour.participation_maximum", "1");

    internal override MechanismInfo Info { get; } = new(
        "wage-work",
        "Wage work that pay does not keep",
        ["EIN-05", "LAB-04"],
        "Strumilin 1923; Rashin 1958; Brower 1989; Chetty and others 2011; Nettl 2265-2276",
        "whoever has worked for wages goes on, whatever they buy");

    /// <summary>Share of the people of 15 to 59 in the towns who would work for wages at all.</summary>
    internal double Ceiling { get; private set; } = 1;

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        ref var participation = ref country.Homes.Participation[0];
        Ceiling = _maximum * Math.Min(1, Portable.Pow(RealPay.Of(country), _elasticity));
        if (country.Age > 0) participation -= _leaving * Math.Max(0, participation - Ceiling);
    }

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => Ceiling = _maximum;
}
