using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Labour;

/// <summary>Engineers, managers and clerks of the old order serve as far as they are let and paid; works without them make less.</summary>
/// <remarks>
/// serving' = <c>labour.specialists.answer</c> x (<c>course.specialists.terms</c> x those in the country - serving) a month. They leave the country <c>.emigrating</c> times as often as others, and new ones are trained in <c>.training</c> years. Output of an hour goes with
/// serving^<c>.share</c>, their share in the pay of industry (Solow 1957 on shares as elasticities; EIN-04; Bailes 1978).
/// </remarks>
internal sealed class Specialists(Country country) : Mechanism
{
    private readonly int _terms = country.Line.Instrument("course.specialists.terms");
    private readonly double _answer = country.Parameters.Value("labour.specialists.answer", "1/month");
    private readonly double _emigrating = country.Parameters.Value("labour.specialists.emigrating", "1");
    private readonly double _training = country.Parameters.Value("labour.specialists.training", "yr");
    private readonly double _share = country.Parameters.Value("labour.specialists.share", "1");

    internal override MechanismInfo Info { get; } = new(
        "specialists",
        "Bourgeois specialists",
        ["EIN-04"],
        "Bailes 1978; Carr 1952; Solow 1957; Nettl 1633-1639, 2235-2239",
        "all specialists stay and serve whoever owns the works");

    /// <summary>Output of an hour with those who serve, 1 with all of them.</summary>
    internal double Part(Country country) => On ? Portable.Pow(Math.Max(0.05, country.Management!.Specialists[1]), _share) : 1;

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        var specialists = country.Management!.Specialists;
        double gone = 0, people = 0;
        for (var group = 0; group < People.Places * country.Technology.Zones; group++)
        {
            gone += country.People.OfMonth(Vital.Emigrated, group);
            people += country.People.Total(group);
        }

        specialists[0] += ((1 - specialists[0]) / (12 * _training)) - (specialists[0] * Math.Min(1, _emigrating * gone / people));
        specialists[1] += _answer * ((country.Line[_terms] * specialists[0]) - specialists[1]);
    }
}
