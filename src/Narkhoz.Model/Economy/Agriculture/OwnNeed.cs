using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Agriculture;

/// <summary>Free farms feed themselves, their animals and the next sowing first, and sell of what is left; after a bad harvest few have anything left.</summary>
/// <remarks>
/// Beyond own need is the mean over ninths of a zone's farms of max(0, net harvest x share_k - own need), the share being lognormal with the coefficient of variation <c>farms.surplus_variation</c>. Sales go with it over what it is in the norms' year, so that they fall faster than the harvest and rise faster
/// (Chayanov 1925 on the family farm; Davies, Harrison and Wheatcroft 1994 on grain marketed; EAG-12, EAG-15).
/// </remarks>
internal sealed class OwnNeed : Mechanism
{
    private readonly Surplus _surplus;
    private readonly Ninths _ninths;

    internal OwnNeed(Country country, Surplus surplus) =>
        (_surplus, _ninths) = (surplus, new Ninths(country.Parameters.Value("farms.surplus_variation", "1")));

    internal override MechanismInfo Info { get; } = new(
        "own-need",
        "Own need before sale",
        ["EAG-12", "EAG-15"],
        "Chayanov 1925; Davies, Harrison and Wheatcroft 1994; Nettl 2222-2227, 3695-3703",
        "farms sell the same part of a bad harvest as of a good one");

    /// <summary>What a zone's farms have beyond their need over that of the norms' year, each over its harvest.</summary>
    internal double Beyond(Country country, int r)
    {
        if (!On) return 1;
        var (harvest, own) = _surplus.Year(country, r);
        var (usual, need) = _surplus.UsualYear(country, r);
        var before = Mean(usual, need);
        return harvest.Reaped > 0 && before > 0 ? Mean(harvest, own) / harvest.Reaped / (before / usual.Reaped) : 1;
    }

    /// <summary>What each zone sells of a normal harvest over what the Union sells of it, by what it has beyond its need: the steppe much, the consuming provinces little.</summary>
    internal void Parts(Country country, Span<double> parts)
    {
        double beyond = 0, reaped = 0;
        for (var r = 0; r < parts.Length; r++)
        {
            var (usual, need) = _surplus.UsualYear(country, r);
            var here = Mean(usual, need);
            (beyond, reaped) = (beyond + here, reaped + usual.Reaped);
            parts[r] = usual.Reaped > 0 ? here / usual.Reaped : 0;
        }

        for (var r = 0; r < parts.Length; r++) parts[r] = beyond > 0 ? parts[r] * reaped / beyond : 1;
    }

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
    }

    private double Mean((double Reaped, double Net) harvest, double own)
    {
        double beyond = 0;
        foreach (var share in _ninths.Shares) beyond += Math.Max(0, (harvest.Net * share) - own);
        return beyond / _ninths.Shares.Length;
    }
}
