using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Agriculture;

/// <summary>Grain that the state lends for seed is sown: it is given out late, under guard, and the hungry do not get it.</summary>
/// <remarks>
/// Of what goes back to the villages before the sowing <c>course.procurement.relief_seed</c> is seed. It goes to zones by what their barns lack of it and lies apart until May; it is neither eaten nor counted upon
/// (Davies and Wheatcroft 2004: of the loans of February to July 1933 four fifths were seed; EAG-20, 21).
/// </remarks>
internal sealed class SeedLoans : Mechanism
{
    private readonly CropTable _crops;
    private readonly int _part;
    private readonly int _relief;
    private readonly int _order;
    private readonly int _grain;
    private readonly Depots _depots;
    private readonly double[] _lacking;
    private readonly long[] _needs;

    internal SeedLoans(Country country, CropTable crops, Depots depots)
    {
        (_crops, _depots) = (crops, depots);
        _part = country.Line.Instrument("course.procurement.relief_seed");
        _relief = country.Line.Instrument("course.procurement.relief");
        _order = country.Line.Instrument("course.farm.area.grain");
        _grain = country.Technology.Product("grain");
        (_lacking, _needs) = (new double[country.Technology.Zones], new long[country.Technology.Zones]);
    }

    internal override MechanismInfo Info { get; } = new(
        "seed-loans",
        "Loans of seed are sown, not eaten",
        ["EAG-20", "EAG-21"],
        "Davies and Wheatcroft 2004; Nettl 3857-3872",
        "loans of seed are food for the hungry like any other grain");

    /// <summary>The seed of kolkhozy, a switch of its own.</summary>
    internal required Collective.SeedFund SeedFund { get; init; }

    /// <summary>Tonnes lent for seed this month.</summary>
    internal double Lent { get; private set; }

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        Lent = 0;
        var month = country.Now.Month < Sowing.Month ? country.Line[_part] * country.Line[_relief] / 12 : 0;
        if (month <= 0) return;
        double sum = 0;
        for (var r = 0; r < _lacking.Length; r++) sum += _lacking[r] = Lacking(country, r);
        if (sum <= 0) return;
        for (var r = 0; r < _needs.Length; r++) _needs[r] = country.Technology.Quanta(_grain, Math.Min(month, sum) * _lacking[r] / sum);
        _depots.Ship(country, _grain, _needs);
        for (var r = 0; r < _needs.Length; r++)
        {
            Deliveries.Lend(country, r, _grain, _needs[r]);
            var given = country.Technology.Amount(_grain, _needs[r]);
            country.Farms.SeedLoan[r] += given;
            Lent += given;
        }
    }

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => Lent = 0;

    /// <summary>Seed that the barns of a zone will not have, when a part of it is eaten as in <see cref="Barns"/>, tonnes.</summary>
    private double Lacking(Country country, int r)
    {
        var cell = (r * country.Technology.Products) + _grain;
        var seed = _crops.SeedOf(country, cell, _grain, country.Line[_order]);
        var (loan, stock) = (country.Farms.SeedLoan[r], country.Technology.Amount(_grain, country.Goods.Stock(country.Goods.Cell(Holder.Village, r, _grain))));
        return Math.Max(0, seed - loan - (Barns.Kept<Number>(new(SeedFund.Part(country, r))).Value * (stock - loan)));
    }
}
