using Narkhoz.Model.Kernel;
using Narkhoz.Model.Economy.Labour;

namespace Narkhoz.Model.Economy.Industry;

/// <summary>The state takes over works down to the size that its decrees name, the largest first, as fast as its chief committees can.</summary>
/// <remarks>
/// The decree of 28 June 1918 names a capital (<c>course.nationalisation.capital</c>, at <c>industry.capital_a_hand</c> a hand), that of 29 November 1920 a number of hands (<c>course.nationalisation.hands</c>); the lower holds. <c>industry.taking_over</c> works a month
/// change hands, and what has not been reached when the decrees are withdrawn (17 May 1921) stays with its owner. Those who run the state's works decide what an hour there brings:
/// efficiency = 1 - s + s x specialists x one-man management, s being the share of industry's hands in them (EIN-03; Malle 1985).
/// </remarks>
internal sealed class Nationalisation : Mechanism
{
    private readonly PlantSizes _sizes;
    private readonly Specialists _specialists;
    private readonly OneManManagement _management;
    private readonly int _capital;
    private readonly int _hands;
    private readonly double _capitalAHand;
    private readonly double _pace;

    internal Nationalisation(Country country)
    {
        (_sizes, _specialists, _management) = (new PlantSizes(country), new Specialists(country), new OneManManagement(country));
        Rules = [_specialists, _management];
        _capital = country.Line.Instrument("course.nationalisation.capital");
        _hands = country.Line.Instrument("course.nationalisation.hands");
        _capitalAHand = country.Parameters.Value("industry.capital_a_hand", "rouble/person");
        _pace = country.Parameters.Value("industry.taking_over", "piece/month");
    }

    /// <summary>The rules on who runs the state's works.</summary>
    internal IReadOnlyList<Mechanism> Rules { get; }

    internal override MechanismInfo Info { get; } = new(
        "nationalisation",
        "Nationalisation by thresholds",
        ["EIN-03"],
        "Malle 1985; Carr 1952; Nettl 2235-2250",
        "industry stays with its owners, and only railways and offices are the state's");

    /// <summary>Share of industry's hands in works of the state.</summary>
    internal double Share(Country country) => country.Management is { } management && management.Threshold[0] > 0 ? _sizes.HandsAbove(management.Threshold[0]) : 0;

    /// <summary>Works that the state has taken over.</summary>
    internal double Works(Country country) => country.Management is { } management && management.Threshold[0] > 0 ? _sizes.WorksAbove(management.Threshold[0]) : 0;

    /// <summary>Hands whose pay the state owes, by the norms: in offices, on the railways, in arsenals and building, and in what has been taken over.</summary>
    internal double Hands(Country country)
    {
        var (always, taken) = Sums(country);
        return always + taken;
    }

    /// <summary>Part of them in works that have been taken over.</summary>
    internal double InWorks(Country country)
    {
        var (always, taken) = Sums(country);
        return taken / Math.Max(1, always + taken);
    }

    /// <summary>Hands of what was the state's at all times, and of what it has taken over.</summary>
    private (double Always, double Taken) Sums(Country country)
    {
        double always = 0, industries = 0;
        for (var p = 0; p < country.Technology.Products; p++)
        {
            if (PlantSizes.OfIndustry(country.Technology, p) && country.Technology.ProductIds[p] != "defence") industries += Productivity.NormHands(country, p);
            else always += Productivity.NormHands(country, p);
        }

        return (always, industries * Share(country));
    }

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        if (country.Management is not { } management) return;
        ref var threshold = ref management.Threshold[0];
        var decreed = Decreed(country);
        if (decreed > 0 && (threshold <= 0 || decreed < threshold)) threshold = _sizes.SizeOf(Works(country) + _pace, decreed);
        _specialists.Run(country);
        _management.Run(country);
        country.Enter(Info.Id);
        management.Efficiency[0] = 1 - Share(country) + (Share(country) * _specialists.Part(country) * _management.Part(country));
    }

    /// <inheritdoc/>
    protected override void Otherwise(Country country)
    {
        if (country.Management is not { } management) return;
        (management.Threshold[0], management.Efficiency[0]) = (0, 1);
    }

    /// <summary>Hands of the smallest works that decrees in force take; 0 where there are none.</summary>
    private double Decreed(Country country)
    {
        var (capital, hands) = (country.Line[_capital] / _capitalAHand, country.Line[_hands]);
        return capital > 0 && hands > 0 ? Math.Min(capital, hands) : Math.Max(capital, hands);
    }
}
