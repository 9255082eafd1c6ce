namespace Narkhoz.Planning.Horizon;

/// <summary>The rows that concern one technique alone: its capacity in each year, what it hands on, how fast it may rise and fall. All read E u >= e.</summary>
internal sealed class LocalRows
{
    private readonly StaircaseLayout _layout;
    private readonly double[] _cells;

    public LocalRows(HorizonProgramme programme, StaircaseLayout layout, IReadOnlyList<double> wear)
    {
        _layout = layout;
        _cells = new double[layout.LocalRows * layout.LocalUnknowns];
        (Right, IsRow) = (new double[layout.LocalRows], new bool[layout.LocalRows]);
        IsIdle = new bool[layout.Building];
        for (var technique = 0; technique < layout.Techniques; technique++)
        {
            if (double.IsFinite(programme.System.Capacity[technique])) Capacities(programme, technique, 1 - wear[technique]);
            Changes(programme, technique);
        }
    }

    /// <summary>Right sides e, family by family.</summary>
    public double[] Right { get; }

    /// <summary>Which rows there are.</summary>
    public bool[] IsRow { get; }

    /// <summary>Which levels are nought for want of any capacity, year by year; they have no row.</summary>
    public bool[] IsIdle { get; }

    /// <summary>A row of a technique: one element for each of its unknowns.</summary>
    public ReadOnlySpan<double> Row(int technique, int family) =>
        _cells.AsSpan(((technique * _layout.Families) + family) * _layout.LocalUnknowns, _layout.LocalUnknowns);

    /// <summary>result = E u.</summary>
    public void Times(ReadOnlySpan<double> unknowns, Span<double> result)
    {
        for (var technique = 0; technique < _layout.Techniques; technique++)
        {
            for (var family = 0; family < _layout.Families; family++)
            {
                double sum = 0;
                var row = Row(technique, family);
                for (var local = 0; local < row.Length; local++) sum += row[local] * unknowns[_layout.Place(technique, local)];
                result[(family * _layout.Techniques) + technique] = sum;
            }
        }

        for (var k = _layout.LocalShortages; k < unknowns.Length; k++) result[k - _layout.LocalShortages] += unknowns[k];
    }

    /// <summary>result += E^T q.</summary>
    public void AddTransposedTimes(ReadOnlySpan<double> duals, Span<double> result)
    {
        for (var technique = 0; technique < _layout.Techniques; technique++)
        {
            for (var family = 0; family < _layout.Families; family++)
            {
                var dual = duals[(family * _layout.Techniques) + technique];
                if (dual == 0) continue;
                var row = Row(technique, family);
                for (var local = 0; local < row.Length; local++) result[_layout.Place(technique, local)] += row[local] * dual;
            }
        }

        for (var k = _layout.LocalShortages; k < result.Length; k++) result[k] += duals[k - _layout.LocalShortages];
    }

    private Span<double> Add(int technique, int family, double right)
    {
        (Right[(family * _layout.Techniques) + technique], IsRow[(family * _layout.Techniques) + technique]) = (right, true);
        return _cells.AsSpan(((technique * _layout.Families) + family) * _layout.LocalUnknowns, _layout.LocalUnknowns);
    }

    private void Capacities(HorizonProgramme programme, int technique, double kept)
    {
        var standing = programme.System.Capacity[technique];
        var canBuild = programme.System.Capital is { } capital && capital.RowsOf(technique).Length > 0;
        for (var year = 0; year <= _layout.Years; year++)
        {
            if (year > 0) standing *= kept;
            if (year < programme.Coming.Count) standing += programme.Coming[year][technique];
            var isTerminal = year == _layout.Years;
            if (isTerminal && !_layout.WithTerminal) return;
            if (standing == 0 && !(canBuild && year >= programme.Lag))
            {
                if (!isTerminal) IsIdle[_layout.Place(technique, year)] = true;
                continue;
            }

            var row = Add(technique, year, isTerminal ? programme.TerminalCapacity[technique] - standing : -standing);
            for (var built = 0; built < _layout.BuildingYears && built + programme.Lag <= year; built++)
                row[_layout.Years + built] = Math.Pow(kept, year - built - programme.Lag);
            if (!isTerminal) row[year] = -1;
        }
    }

    private void Changes(HorizonProgramme programme, int technique)
    {
        var last = programme.LastLevels.Count > technique ? programme.LastLevels[technique] : double.NaN;
        for (var year = 0; year < _layout.Years; year++)
        {
            if (year == 0 && !(last > 0)) continue;
            if (programme.GreatestRise is { } rise) Change(Add(technique, _layout.Rise + year, year == 0 ? -(1 + rise) * last : 0), year, -1, 1 + rise);
            if (programme.GreatestFall is { } fall) Change(Add(technique, _layout.Fall + year, year == 0 ? (1 - fall) * last : 0), year, 1, fall - 1);
        }
    }

    private static void Change(Span<double> row, int year, double now, double before)
    {
        row[year] = now;
        if (year > 0) row[year - 1] = before;
    }
}
