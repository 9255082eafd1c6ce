using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Agriculture;

/// <summary>Tractors, harvesters and fertiliser go to the fields: the machine-tractor stations.</summary>
internal sealed class FarmSupply : Mechanism
{
    private readonly CropTable _crops;
    private readonly Depots _depots;
    private readonly int[] _goods;
    private readonly double[] _weights;
    private readonly long[] _needs;
    private readonly double _life;

    internal FarmSupply(Country country, CropTable crops, Depots depots)
    {
        (_crops, _depots, _life) = (crops, depots, country.Parameters.Value("farms.tractor_life", "yr"));
        _goods = [country.Technology.Product("tractors"), country.Technology.Product("grain_harvesters"), country.Technology.Product("fertilizers")];
        (_weights, _needs) = (new double[country.Technology.Zones], new long[country.Technology.Zones]);
    }

    internal override MechanismInfo Info { get; } = new(
        "mts",
        "Machines and fertiliser for the fields",
        ["EAG-19", "ETC-03"],
        "Miller 1970 on machine-tractor stations; Nettl 4326-4363",
        "farm machines and fertiliser stay in the depots");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        var technology = country.Technology;
        for (var r = 0; r < _weights.Length; r++) _weights[r] = _crops.Area[(r * technology.Products) + technology.Product("grain")];
        for (var r = 0; r < _weights.Length; r++)
        {
            country.Farms.Fertiliser[r] *= 11.0 / 12;
            country.Kolkhozy.Harvesters[r] *= 1 - (1 / (12 * _life));
        }

        foreach (var good in _goods)
        {
            if (good == _goods[2]) for (var r = 0; r < _weights.Length; r++) _weights[r] = IndustrialArea(country, r);
            Shares.Split(Depots.StockQuanta(country, good), _weights, _needs);
            _depots.Ship(country, good, _needs);
            for (var r = 0; r < _needs.Length; r++)
            {
                country.Goods.Post(Flow.Invested, country.Goods.Cell(Holder.State, r, good), _needs[r]);
                Industry.Production.Install(country, good, technology.Amount(good, _needs[r]));
                var pieces = technology.Amount(good, _needs[r]);
                if (good == _goods[0]) country.Farms.Tractors[r] += pieces;
                if (good == _goods[1]) country.Kolkhozy.Harvesters[r] += pieces;
                if (good == _goods[2]) country.Farms.Fertiliser[r] += pieces;
            }
        }
    }

    /// <summary>Hectares of the crops that fertiliser goes to.</summary>
    private double IndustrialArea(Country country, int r)
    {
        double area = 0;
        foreach (var crop in _crops.Crops)
            area += _crops.Dressing[crop] * _crops.Area[(r * country.Technology.Products) + crop];
        return area;
    }
}
