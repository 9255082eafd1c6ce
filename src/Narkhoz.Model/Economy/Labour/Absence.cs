using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Labour;

/// <summary>Workers whose pay does not keep them are away from the bench: foraging, trading, making lighters for barter.</summary>
/// <remarks>
/// days worked = min(1, pay^<c>labour.absence</c>). It comes on top of what hunger takes from the strength of those who come. Wages in kind of a third of those of 1913
/// brought a third of the output a worker in 1920 (Strumilin 1923, as recalled); that productivity follows the real wage is the efficiency wage of the literature (Leibenstein 1957; Akerlof and Yellen 1986).
/// </remarks>
internal sealed class Absence(Country country) : Mechanism
{
    private readonly double _elasticity = country.Parameters.Value("labour.absence", "1");

    internal override MechanismInfo Info { get; } = new(
        "absence",
        "Absence of workers whom their pay does not keep",
        ["EIN-05", "EMP-02"],
        "Strumilin 1923; Leibenstein 1957; Akerlof and Yellen 1986; Nettl 2265-2276",
        "whoever has a job comes to work, whatever it brings him");

    /// <summary>Share of the days that are worked.</summary>
    internal double Worked { get; private set; } = 1;

    /// <inheritdoc/>
    protected override void Apply(Country country) => Worked = Math.Min(1, Portable.Pow(RealPay.Of(country), _elasticity));

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => Worked = 1;
}
