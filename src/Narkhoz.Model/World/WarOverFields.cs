using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.World;

/// <summary>Where a front passes, fields lie fallow: carts, seed and people are taken or fled, and whoever sows does not know who will reap.</summary>
/// <remarks>
/// passed' = |change of the share under control| x (1 - unfought) - passed / 12 a month, at most 1: what of a zone armies have passed over within about a year. At the sowing <c>farms.idle_of_fronts</c> of it is not sown (EIN-05, EAG-08; Fisher 1927, Figes 1989: area fell most on the Don, the Kuban, the Volga and in Ukraine, least where nobody fought).
/// </remarks>
internal sealed class WarOverFields(Country country) : Mechanism
{
    private readonly double _idle = country.Parameters.Value("farms.idle_of_fronts", "1");

    internal override MechanismInfo Info { get; } = new(
        "war-over-fields",
        "Fields where the front passes",
        ["EIN-05", "EAG-08"],
        "Fisher 1927; Figes 1989; Nettl 1950-1959, 2421-2440",
        "fields are sown as in peace whoever marches over them");

    /// <summary>Share of a zone's fields that is left unsown.</summary>
    internal double Idle(Country country, int r) => On && country.Upheaval is { } upheaval ? _idle * Math.Min(1, upheaval.Passed[r]) : 0;

    /// <summary>Notes what of a zone changes hands this month.</summary>
    internal static void Pass(Upheaval upheaval, int r, double share) => upheaval.Passed[r] += Math.Abs(share);

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        if (country.Upheaval is not { } upheaval) return;
        for (var r = 0; r < country.Technology.Zones; r++) upheaval.Passed[r] *= 11 / 12.0;
    }
}
