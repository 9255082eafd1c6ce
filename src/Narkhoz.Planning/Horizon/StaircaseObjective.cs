namespace Narkhoz.Planning.Horizon;

/// <summary>The objective of a programme laid over its unknowns, and which unknowns there are.</summary>
internal sealed class StaircaseObjective
{
    /// <summary>A capacity or a bound on change counts as short only where no shortage of products would do.</summary>
    private const double LocalWeight = 100;

    private readonly HorizonProgramme _programme;
    private readonly StaircaseLayout _layout;

    public StaircaseObjective(HorizonProgramme programme, StaircaseLayout layout, IReadOnlyList<double> wear, LocalRows local, bool withShortages)
    {
        (_programme, _layout) = (programme, layout);
        (Linear, IsUnknown) = (new double[layout.Unknowns], new bool[layout.Unknowns]);
        Weight = new double[layout.Shortages - layout.Deliveries];
        for (var technique = 0; technique < layout.Techniques; technique++) Mark(technique, local.IsIdle);
        for (var year = 0; year < layout.Years - 1; year++)
            for (var product = 0; product < layout.Products; product++)
                IsUnknown[layout.Stocks + (year * layout.Products) + product] = programme.Keeping.Count > product && programme.Keeping[product] > 0;
        for (var k = layout.Shortages; k < layout.LocalShortages; k++) IsUnknown[k] = true;
        if (withShortages) local.IsRow.CopyTo(IsUnknown, layout.LocalShortages);
        if (withShortages) Shortages();
        else Objective(wear);
    }

    /// <summary>The linear part of f.</summary>
    public double[] Linear { get; }

    public bool[] IsUnknown { get; }

    /// <summary>Weight of the harmony of each delivery.</summary>
    public double[] Weight { get; }

    private void Mark(int technique, bool[] isIdle)
    {
        for (var year = 0; year < _layout.Years; year++) IsUnknown[_layout.Place(technique, year)] = !isIdle[_layout.Place(technique, year)];
        var built = _programme.System.Capital is { } capital && capital.RowsOf(technique).Length > 0 && double.IsFinite(_programme.System.Capacity[technique]);
        for (var year = 0; year < _layout.BuildingYears; year++) IsUnknown[_layout.Place(technique, _layout.Years + year)] = built;
    }

    private void Objective(IReadOnlyList<double> wear)
    {
        var objective = _programme.Objective;
        for (var year = 0; year < _layout.Years; year++)
        {
            if (objective.Sets.Count > 0 && objective.Sets[year] > 0 && _programme.Years[year].Assortment.ContainsAnyExcept(0))
                (Linear[_layout.Sets + year], IsUnknown[_layout.Sets + year]) = (-objective.Sets[year], true);
            if (objective.Harmony.Count > 0) Harmony(year, objective.Harmony[year]);
            if (objective.Employment.Count > 0) Employment(year, objective.Employment[year]);
        }

        if (objective.TerminalCapital > 0) Terminal(objective.TerminalCapital, wear);
    }

    private void Harmony(int year, double weight)
    {
        for (var product = 0; product < _layout.Products; product++)
        {
            var k = (year * _layout.Products) + product;
            (Weight[k], IsUnknown[_layout.Deliveries + k]) = (weight, weight > 0 && _programme.Years[year].Assortment[product] > 0);
        }
    }

    private void Employment(int year, double weight)
    {
        for (var technique = 0; technique < _layout.Techniques; technique++)
        {
            var rows = _programme.System.FactorInputs.RowsOf(technique);
            var values = _programme.System.FactorInputs.ValuesOf(technique);
            for (var k = 0; k < rows.Length; k++)
                if (_programme.System.Factors[rows[k]].Kind == Tables.FactorKind.Labour) Linear[_layout.Place(technique, year)] -= weight * values[k];
        }
    }

    /// <summary>Capacity handed on, at what it took to build; what stands at the start is worth the same in every plan and is left out.</summary>
    private void Terminal(double weight, IReadOnlyList<double> wear)
    {
        for (var technique = 0; technique < _layout.Techniques; technique++)
        {
            if (_programme.System.Capital is not { } capital) continue;
            double cost = 0;
            foreach (var value in capital.ValuesOf(technique)) cost += value;
            for (var year = 0; year < _layout.BuildingYears; year++)
                Linear[_layout.Place(technique, _layout.Years + year)] = -weight * cost * Math.Pow(1 - wear[technique], _layout.Years - year - _programme.Lag);
        }
    }

    /// <summary>The least shortage, each as a share of what is made or there in the year.</summary>
    private void Shortages()
    {
        var scale = new StaircaseScale(_programme, _layout);
        for (var k = _layout.Shortages; k < _layout.LocalShortages; k++) Linear[k] = 1 / scale.OfRow((k - _layout.Shortages) % _layout.Rows);
        for (var k = _layout.LocalShortages; k < _layout.Unknowns; k++) Linear[k] = LocalWeight / scale.OfLevel((k - _layout.LocalShortages) % _layout.Techniques);
        for (var k = _layout.Deliveries; k < _layout.Shortages; k++) IsUnknown[k] = false;
    }
}
