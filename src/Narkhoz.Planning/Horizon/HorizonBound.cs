namespace Narkhoz.Planning.Horizon;

/// <summary>What no plan can be worth more than, from prices alone: weak duality (von Neumann 1947), with Fenchel's conjugate for harmony.</summary>
/// <remarks>
/// Prices of an interior point are right to rounding. They are first made right altogether, each step raising the bound a little: a stock is worth no more than it costs to keep, a set no more
/// than it is priced at, a building no more than its capital, and work no more than it is paid for.
/// </remarks>
internal sealed class HorizonBound
{
    private readonly Staircase _staircase;
    private readonly StaircaseLayout _layout;
    private readonly double[] _prices;
    private readonly double[] _rents;
    private readonly double[] _linear;

    private HorizonBound(Staircase staircase, Iterate at)
    {
        (_staircase, _layout) = (staircase, staircase.Layout);
        (_prices, _rents) = (at.Prices.ToArray(), at.Rents.ToArray());
        _linear = new double[_layout.Unknowns];
        staircase.Derivatives(at.Unknowns, _linear, new double[_layout.Unknowns]);
    }

    /// <summary>The bound; infinite where the prices prove nothing.</summary>
    public static double Of(Staircase staircase, Iterate at)
    {
        var bound = new HorizonBound(staircase, at);
        bound.Keep();
        bound.PriceSets();
        bound.PriceBuilding();
        bound.PriceWork();
        return bound.Value();
    }

    private void Keep()
    {
        for (var year = _layout.Years - 2; year >= 0; year--)
        {
            for (var product = 0; product < _layout.Products; product++)
            {
                if (!_staircase.IsUnknown[_layout.Stocks + (year * _layout.Products) + product]) continue;
                ref var price = ref _prices[(year * _layout.Rows) + product];
                price = Math.Max(price, _staircase.Keeping(product) * _prices[((year + 1) * _layout.Rows) + product]);
            }
        }
    }

    private void PriceSets()
    {
        var scale = 1.0;
        var gain = Gain();
        for (var k = _layout.Sets; k < _layout.Deliveries; k++)
            if (_staircase.IsUnknown[k] && gain[k] < 0) scale = Math.Max(scale, _linear[k] / gain[k]);
        for (var k = 0; k < _prices.Length; k++) _prices[k] *= scale;
        for (var k = 0; k < _rents.Length; k++) _rents[k] *= scale;
    }

    /// <summary>Lowers the rents that a building earns until it is worth no more than its capital; other rents of the technique stay as they are.</summary>
    private void PriceBuilding()
    {
        var (gain, capital, share) = (Gain(), new double[_layout.Unknowns], new double[_rents.Length]);
        _staircase.TransposedTimes(_prices, capital);
        Array.Fill(share, 1);
        for (var technique = 0; technique < _layout.Techniques; technique++)
        {
            for (var year = 0; year < _layout.BuildingYears; year++)
            {
                var k = _layout.Place(technique, _layout.Years + year);
                var rents = gain[k] - capital[k];
                if (!_staircase.IsUnknown[k] || gain[k] <= _linear[k] || rents <= 0) continue;
                var least = Math.Max(0, (_linear[k] - capital[k]) / rents) * (1 - 1e-15);
                for (var family = 0; family < _layout.Families; family++)
                {
                    ref var own = ref share[(family * _layout.Techniques) + technique];
                    if (_staircase.Local.Row(technique, family)[_layout.Years + year] != 0) own = Math.Min(own, least);
                }
            }
        }

        for (var k = 0; k < share.Length; k++) _rents[k] *= share[k];
    }

    /// <summary>Raises wages, or where a technique takes no labour its rent, until no level is worth more than it costs.</summary>
    private void PriceWork()
    {
        var gain = Gain();
        var raise = new double[_prices.Length];
        for (var k = 0; k < _layout.Building; k++)
        {
            var (year, technique, excess) = (k / _layout.Techniques, k % _layout.Techniques, gain[k] - _linear[k]);
            if (excess <= 0 || !_staircase.IsUnknown[k]) continue;
            var (factor, most) = (-1, 0.0);
            var rows = _staircase.Net.RowsOf(technique);
            for (var cell = 0; cell < rows.Length; cell++)
            {
                var used = -_staircase.Net.ValuesOf(technique)[cell];
                if (rows[cell] >= _layout.Products && _staircase.IsRow[(year * _layout.Rows) + rows[cell]] && used > most) (factor, most) = ((year * _layout.Rows) + rows[cell], used);
            }

            if (factor >= 0) raise[factor] = Math.Max(raise[factor], excess / most * (1 + 1e-15));
            else if (_staircase.Local.IsRow[k]) _rents[k] += excess * (1 + 1e-15);
        }

        for (var k = 0; k < raise.Length; k++) _prices[k] += raise[k];
    }

    private double Value()
    {
        var (gain, bound) = (Gain(), 0.0);
        for (var row = 0; row < _prices.Length; row++) bound -= _prices[row] * _staircase.Right[row];
        for (var row = 0; row < _rents.Length; row++) bound -= _rents[row] * _staircase.Local.Right[row];
        var dear = _prices.Max();
        for (var k = 0; k < gain.Length; k++)
        {
            if (!_staircase.IsUnknown[k]) continue;
            if (k >= _layout.Deliveries && k < _layout.Shortages)
            {
                var weight = _staircase.Weight[k - _layout.Deliveries];
                bound += weight * Harmony.MostAt(-gain[k] * _staircase.Target(k - _layout.Deliveries) / weight);
            }
            else if (gain[k] - _linear[k] > 1e-13 * dear) return double.PositiveInfinity;
        }

        return bound;
    }

    /// <summary>A^T y + E^T q: what rows and limits say a unit of each unknown is worth.</summary>
    private double[] Gain()
    {
        var gain = new double[_layout.Unknowns];
        _staircase.TransposedTimes(_prices, gain);
        _staircase.Local.AddTransposedTimes(_rents, gain);
        return gain;
    }
}
