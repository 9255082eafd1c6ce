using Narkhoz.Planning.Horizon;

namespace Narkhoz.Bench.Planning;

/// <summary>
/// A programme of several years as Cockshott's planner sees it: every product of every year, every year's labour and every industry's stock of every capital good in every year is a good of
/// its own; an industry's year is a technique, and so is adding to a stock, which gives that stock in all later years, less wear.
/// </summary>
internal sealed class HarmonyComplex
{
    public readonly List<int[]> Inputs = [];
    public readonly List<double[]> Used = [];
    public readonly List<int[]> Outputs = [];
    public readonly List<double[]> Made = [];
    public readonly double[] Initial;
    public readonly double[] Targets;
    public readonly bool[] IsFinal;
    public readonly bool[] IsProduced;
    public readonly int FinalGoods;

    public HarmonyComplex(HorizonProgramme programme)
    {
        var (system, years) = (programme.System, programme.Years.Count);
        var (products, stocks) = (system.Products.Count, system.Capital!.NonZeros);
        FinalGoods = products * years;
        int Labour(int year) => FinalGoods + year;
        int Stock(int cell, int year) => FinalGoods + years + (year * stocks) + cell;
        var goods = Stock(0, years);
        (Initial, Targets, IsFinal, IsProduced) = (new double[goods], new double[goods], new bool[goods], new bool[goods]);
        Array.Fill(Targets, 0.03);
        for (var good = 0; good < goods; good++) (IsFinal[good], IsProduced[good]) = (good < FinalGoods, good < FinalGoods || good >= Stock(0, 1));
        for (var year = 0; year < years; year++)
        {
            Initial[Labour(year)] = programme.Available(0, year);
            for (var product = 0; product < products; product++) Targets[(year * products) + product] = programme.Years[year].Assortment[product];
            for (var industry = 0; industry < products; industry++)
            {
                var (inputs, used) = (new List<int>(), new List<double>());
                // The unit of an industry is the year before the plan, so that the first draft, a tenth of everything, is in proportion.
                var (level, capacity) = (programme.LastLevels[industry], system.Capacity[industry]);
                for (var k = 0; k < system.Inputs.RowsOf(industry).Length; k++) Take(inputs, used, (year * products) + system.Inputs.RowsOf(industry)[k], level * system.Inputs.ValuesOf(industry)[k]);
                Take(inputs, used, Labour(year), level * system.FactorInputs[0, industry]);
                for (var cell = system.Capital.Starts[industry]; cell < system.Capital.Starts[industry + 1]; cell++)
                {
                    var (stock, wear) = (capacity * system.Capital.Values[cell], system.Depreciation!.Values[cell]);
                    Take(inputs, used, Stock(cell, year), level * system.Capital.Values[cell]);
                    Initial[Stock(cell, year)] = stock * Math.Pow(1 - wear, year);
                    if (year == years - 1) continue;
                    // The unit of adding is what wears out in a year.
                    var later = Enumerable.Range(year + 1, years - year - 1).ToArray();
                    Add([(year * products) + system.Capital.RowIndices[cell]], [stock * wear], [.. later.Select(to => Stock(cell, to))], [.. later.Select(to => stock * wear * Math.Pow(1 - wear, to - year - 1))]);
                }

                Add([.. inputs], [.. used], [(year * products) + industry], [level]);
            }
        }
    }

    public double[] NetOutput(double[] intensity, out double[] gross)
    {
        gross = (double[])Initial.Clone();
        for (var technique = 0; technique < intensity.Length; technique++)
            for (var k = 0; k < Outputs[technique].Length; k++) gross[Outputs[technique][k]] += intensity[technique] * Made[technique][k];
        var net = (double[])gross.Clone();
        for (var technique = 0; technique < intensity.Length; technique++)
            for (var k = 0; k < Inputs[technique].Length; k++) net[Inputs[technique][k]] -= intensity[technique] * Used[technique][k];
        return net;
    }

    private static void Take(List<int> inputs, List<double> used, int good, double amount)
    {
        inputs.Add(good);
        used.Add(amount);
    }

    private void Add(int[] inputs, double[] used, int[] outputs, double[] made)
    {
        Inputs.Add(inputs);
        Used.Add(used);
        Outputs.Add(outputs);
        Made.Add(made);
    }
}
