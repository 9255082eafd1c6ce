using Narkhoz.Model.Kernel;
using Narkhoz.Record;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>Two kinds of inputs that a plant keeps apart and that can be short apart: its main material, and auxiliary materials and fuel together.</summary>
/// <remarks>
/// The division is that of the plants' own accounts (Berliner 1957 on what managers were short of; Nove 1961): what the product is made of, and what is used up in making it. The main material is the dearest input that can be kept, whether works make it or farms. A branch that is
/// a sum of trades (<c>supply.composite</c> above a half) has no main material: its inputs are kept together in the right proportions, as are those of one that keeps a single input, and that one kind stands for both.
/// </remarks>
internal sealed class InputKinds
{
    /// <summary>Number of kinds.</summary>
    internal const int Count = 2;

    /// <summary>The main material.</summary>
    internal const int Main = 0;

    /// <summary>Auxiliary materials and fuel.</summary>
    internal const int Auxiliary = 1;
    private readonly int _products;

    internal InputKinds(Technology technology, ParameterBook parameters)
    {
        _products = technology.Products;
        (Place, Part, Single, Tied) = (new int[_products], new double[Count * _products], new bool[_products], new bool[_products]);
        for (var p = 0; p < _products; p++)
        {
            var inputs = technology.Inputs.RowsOf(p);
            var norms = technology.Inputs.ValuesOf(p);
            var dearest = SupplierNetwork.Dearest(technology, p);
            double main = 0, all = 0;
            Place[p] = -1;
            for (var k = 0; k < inputs.Length; k++)
            {
                if (!technology.Traits[inputs[k]].Storable) continue;
                var cost = norms[k] * technology.Price[inputs[k]];
                all += cost;
                if (inputs[k] == p || cost <= main) continue;
                (Place[p], main) = (k, cost);
                Tied[p] = dearest.Length > 0 && inputs[k] == dearest[0];
            }

            Single[p] = main >= all || (parameters.TryGet($"supply.composite.{technology.ProductIds[p]}", out var share) && share.Value > 0.5);
            Part[At(Main, p)] = Single[p] ? 1 : main / all;
            Part[At(Auxiliary, p)] = 1 - Part[At(Main, p)];
        }
    }

    /// <summary>Place of the main material among the inputs of a product; -1 where none can be kept.</summary>
    internal int[] Place { get; }

    /// <summary>Whether the main material comes from works, and so from a named supplier.</summary>
    internal bool[] Tied { get; }

    /// <summary>Part of a kind in the cost of what can be kept, at <see cref="At"/>.</summary>
    internal double[] Part { get; }

    /// <summary>Whether the inputs of a product are kept together as one kind, which then stands for both.</summary>
    internal bool[] Single { get; }

    /// <summary>Where a kind of a product's inputs stands in a column of both.</summary>
    internal int At(int kind, int product) => (kind * _products) + product;

    /// <summary>Kind of an input, by its place among those of a product.</summary>
    internal int Of(int product, int place) => Single[product] || place == Place[product] ? Main : Auxiliary;

    /// <summary>Amounts of both kinds of a product as one, by their part in the cost.</summary>
    internal double Together(int product, double main, double auxiliary) => (Part[At(Main, product)] * main) + (Part[At(Auxiliary, product)] * auxiliary);
}
