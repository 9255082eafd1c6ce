using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Polity.Control;

/// <summary>Administration works as well as its offices are filled, by whom, and for how long: vacancies and newcomers cost output.</summary>
/// <remarks>
/// Capacity = sum over offices of skill x (1/2 + 1/2 t / (t + <c>polity.administration.learning</c>)) / offices, t the time in office; a vacant office counts nought. Its shortfall against the usual one costs
/// <c>polity.administration.loss</c> of the capacity of works. Katz 1975 on the purge and output; PPA-24, PST-19. It is measured in December, and every month while officials are arrested or the administration recovers.
/// </remarks>
internal sealed class Administration : PolityMechanism
{
    private const double Memory = 0.2;
    private readonly int _purge;
    private readonly double _learning;
    private readonly double _loss;

    internal Administration(Country country)
    {
        _purge = country.Line.Instrument("course.purge.intensity");
        _learning = country.Parameters.Value("polity.administration.learning", "month");
        _loss = country.Parameters.Value("polity.administration.loss", "1");
    }

    internal override MechanismInfo Info { get; } = new(
        "administration",
        "Vacancies and untried officials cost output",
        ["PPA-24", "PST-19"],
        "Katz 1975; Nettl 6502-6545, 6563-6570",
        "works run as well under any official as under none");

    /// <inheritdoc/>
    protected override void Apply(Country country, PolityState polity)
    {
        Measure(country, polity);
        polity.Purge.Drag[0] = _loss * polity.Purge.Shortfall;
    }

    /// <inheritdoc/>
    protected override void Otherwise(Country country, PolityState polity)
    {
        Measure(country, polity);
        polity.Purge.Drag[0] = 0;
    }

    /// <summary>Share of their capacity that works can use as they are directed, 1 where the administration can do what it usually does or nobody looks at it.</summary>
    internal static double Direction(Country country) => country.Polity is { } polity ? 1 - polity.Purge.Drag[0] : 1;

    private void Measure(Country country, PolityState polity)
    {
        var purge = polity.Purge;
        var calm = country.Line[_purge] <= 0 || purge.Halted[0] > 0;
        if (country.Now.Month != 12 && calm && purge.Shortfall < 0.01) return;
        var (now, fear) = Capacity(polity, country.Now.Index);
        (purge.Capacity[0], purge.Fear[0]) = (now, fear);
        ref var usual = ref purge.Capacity[1];
        if (usual <= 0) usual = now;
        else if (calm && country.Now.Month == 12) usual += Memory * (now - usual);
    }

    /// <summary>Capacity, and the mean fear of those in office.</summary>
    private (double Capacity, double Fear) Capacity(PolityState polity, int month)
    {
        double sum = 0, afraid = 0;
        var filled = 0;
        foreach (ref readonly var official in polity.Roll.Officials)
        {
            if (official.Office < 0) continue;
            double t = month - official.Since;
            filled++;
            sum += official.Skill * (0.5 + (0.5 * t / (t + _learning)));
            afraid += official.Fear;
        }

        return filled == 0 ? (0, 0) : (sum / filled * (1 - polity.Purge.Vacant[0]), afraid / filled);
    }
}
