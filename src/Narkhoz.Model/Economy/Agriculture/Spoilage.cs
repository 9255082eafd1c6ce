using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Agriculture;

/// <summary>What works will not have worked up when the next crop comes in has rotted.</summary>
/// <remarks>Of crops that do not keep (<c>farms.keeps.*</c>) depots lose every July what is left of the last beyond the works' use until the next is in, and villages all of it; without the rule beet of 1917 is made into sugar for years (a campaign lasts four months; EIN-05).</remarks>
internal sealed class Spoilage : Mechanism
{
    private const int Month = 7;
    private readonly int[] _perishable;

    internal Spoilage(Country country, CropTable crops) =>
        _perishable = [.. crops.Crops.Where(crop => country.Parameters.TryGet($"farms.keeps.{country.Technology.ProductIds[crop]}", out var months) && months.Value < 12)];

    internal override MechanismInfo Info { get; } = new(
        "spoilage",
        "Crops that do not keep",
        ["EIN-05"],
        "Nettl 2265-2276",
        "beet keeps until it is worked up");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        if (country.Now.Month != Month) return;
        foreach (var crop in _perishable)
        {
            var (stock, use) = (Depots.Stock(country, crop), country.Works.LastUse[crop] * Barns.MonthsToLifting(Month));
            var rotten = stock > use ? 1 - (use / stock) : 0;
            for (var r = 0; r < country.Technology.Zones; r++)
            {
                for (var holder = Holder.State; holder <= Holder.Village; holder++)
                {
                    var account = country.Goods.Cell(holder, r, crop);
                    country.Goods.Post(Flow.Lost, account, holder == Holder.State ? (long)(country.Goods.Stock(account) * rotten) : country.Goods.Stock(account));
                }
            }
        }
    }
}
