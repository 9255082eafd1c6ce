using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>List prices of the plants' accounts, and what of them goes where, by product.</summary>
/// <remarks>
/// Price = planned cost of the branch plus a small margin (Nove 1961; Bornstein 1962): materials by norm, wages of 1928, wear of plant at the utilisation of 1928. A branch so breaks even as planned, and plants part by what they make of it.
/// Turnover tax lies above the list price: plants are paid it and pay it over.
/// </remarks>
internal sealed class PlantPrices
{
    internal PlantPrices(Country country)
    {
        var technology = country.Technology;
        var wage = country.Parameters.Value("money.wage", "rouble/yr");
        var margin = 1 + country.Parameters.Value("enterprises.planned_profit", "1");
        var products = technology.Products;
        (List, Materials, Wages, Wear, Capital) = (new double[products], new float[products], new float[products], new float[products], new float[products]);
        for (var p = 0; p < products; p++)
        {
            double materials = 0;
            var inputs = technology.Inputs.RowsOf(p);
            var norms = technology.Inputs.ValuesOf(p);
            for (var k = 0; k < inputs.Length; k++) materials += norms[k] * technology.Price[inputs[k]];
            var (labour, wear) = (technology.Labour[p] * wage, technology.BuildCost[p] / technology.Life[p]);
            List[p] = Math.Max(1e-9, (materials + labour + (wear / technology.Utilisation[p])) * margin);
            (Materials[p], Wages[p], Wear[p]) = ((float)(materials / List[p]), (float)(labour / List[p]), (float)(wear / List[p]));
            Capital[p] = (float)(12 * technology.BuildCost[p] / List[p]);
        }
    }

    /// <summary>List price, roubles of 1926/27 a unit.</summary>
    internal double[] List { get; }

    /// <summary>Materials of a unit over its price.</summary>
    internal float[] Materials { get; }

    /// <summary>Wages of a unit over its price.</summary>
    internal float[] Wages { get; }

    /// <summary>Amortisation of a month over the price of what the plant's capacity makes in it.</summary>
    internal float[] Wear { get; }

    /// <summary>Value of plant over the price of what its capacity makes in a month.</summary>
    internal float[] Capital { get; }
}
