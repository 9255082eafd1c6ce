namespace Narkhoz.Planning.Horizon;

/// <summary>The size that each unknown and row of a programme is likely to have: where the interior point starts, and what errors are measured by.</summary>
/// <remarks>Levels: what capacity allows, or where there is none what the first year's targets need, in twenty rounds x = f + A x by the first technique of a product.</remarks>
internal sealed class StaircaseScale
{
    private const int Rounds = 20;

    private readonly double[] _level;
    private readonly double[] _row;

    public StaircaseScale(HorizonProgramme programme, StaircaseLayout layout)
    {
        var system = programme.System;
        var first = new int[layout.Products];
        Array.Fill(first, -1);
        for (var technique = layout.Techniques - 1; technique >= 0; technique--)
            foreach (var product in system.Outputs.RowsOf(technique)) first[product] = technique;
        var needed = Needed(programme, first);
        _level = new double[layout.Techniques];
        for (var technique = 0; technique < layout.Techniques; technique++)
        {
            double wanted = 0;
            var rows = system.Outputs.RowsOf(technique);
            var values = system.Outputs.ValuesOf(technique);
            for (var k = 0; k < rows.Length; k++) wanted = Math.Max(wanted, needed[rows[k]] / values[k]);
            var capacity = system.Capacity[technique];
            _level[technique] = capacity > 0 && double.IsFinite(capacity) ? capacity : Math.Max(wanted, 1e-6);
        }

        _row = new double[layout.Rows];
        system.Outputs.AddTimes(_level, _row.AsSpan(0, layout.Products));
        system.FactorInputs.AddTimes(_level, _row.AsSpan(layout.Products));
        for (var row = 0; row < layout.Rows; row++)
        {
            var available = row < layout.Products ? Math.Max(needed[row], 0) : programme.Available(row - layout.Products, 0);
            _row[row] = Math.Max(1e-6, double.IsFinite(available) ? Math.Max(_row[row], available) : _row[row]);
        }
    }

    /// <summary>A technique's likely level.</summary>
    public double OfLevel(int technique) => _level[technique];

    /// <summary>The likely turnover of a product or use of a factor in a year.</summary>
    public double OfRow(int row) => _row[row];

    private static double[] Needed(HorizonProgramme programme, int[] first)
    {
        var final = new double[first.Length];
        for (var product = 0; product < final.Length; product++)
            final[product] = Math.Max(0, programme.Years[0].Orders[product]) + programme.Years[0].Assortment[product];
        var (needed, system) = (final, programme.System);
        for (var round = 0; round < Rounds; round++)
        {
            var next = final.AsSpan().ToArray();
            for (var product = 0; product < final.Length; product++)
            {
                if (first[product] < 0) continue;
                var level = needed[product] / system.Outputs[product, first[product]];
                var rows = system.Inputs.RowsOf(first[product]);
                var values = system.Inputs.ValuesOf(first[product]);
                for (var k = 0; k < rows.Length; k++) next[rows[k]] += values[k] * level;
            }

            needed = next;
        }

        return needed;
    }
}
