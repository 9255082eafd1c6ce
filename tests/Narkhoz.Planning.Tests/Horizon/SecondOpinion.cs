using Narkhoz.Planning.Horizon;

namespace Narkhoz.Planning.Tests.Horizon;

/// <summary>The linear programme of a horizon plan written out row by row from its definition, with uniform wear, for <see cref="Simplex"/>.</summary>
internal static class SecondOpinion
{
    public static double Of(HorizonProgramme programme)
    {
        var system = programme.System;
        int years = programme.Years.Count, n = system.Products.Count, m = system.Techniques.Count;
        int Level(int year, int technique) => (year * m) + technique;
        int Built(int year, int technique) => (years * m) + (year * m) + technique;
        int Stock(int year, int product) => (2 * years * m) + (year * n) + product;
        int Set(int year) => (2 * years * m) + (years * n) + year;
        var (objective, rows, right) = (new double[Set(years)], new List<double[]>(), new List<double>());
        for (var year = 0; year < years; year++)
        {
            if (programme.Objective.Sets.Count > 0) objective[Set(year)] = programme.Objective.Sets[year];
            for (var product = 0; product < n; product++)
            {
                var row = new double[objective.Length];
                for (var technique = 0; technique < m; technique++)
                {
                    row[Level(year, technique)] = system.Inputs[product, technique] - system.Outputs[product, technique];
                    row[Built(year, technique)] = system.Capital?[product, technique] ?? 0;
                }

                row[Stock(year, product)] = 1;
                if (year > 0) row[Stock(year - 1, product)] = programme.Keeping.Count > 0 ? -programme.Keeping[product] : 0;
                row[Set(year)] = programme.Years[year].Assortment[product];
                rows.Add(row);
                right.Add((year == 0 && programme.Stocks.Count > 0 ? programme.Stocks[product] : 0) - programme.Years[year].Orders[product]);
            }

            for (var factor = 0; factor < system.Factors.Count; factor++)
            {
                var row = new double[objective.Length];
                for (var technique = 0; technique < m; technique++) row[Level(year, technique)] = system.FactorInputs[factor, technique];
                rows.Add(row);
                right.Add(programme.Available(factor, year));
            }
        }

        for (var technique = 0; technique < m; technique++)
        {
            var kept = 1 - (system.Capital is { } capital && capital.RowsOf(technique).Length > 0 ? system.Depreciation![capital.RowsOf(technique)[0], technique] : 0);
            if (double.IsInfinity(system.Capacity[technique])) continue;
            for (var year = 0; year <= years; year++)
            {
                var row = new double[objective.Length];
                for (var built = 0; built + programme.Lag <= year && built < years; built++) row[Built(built, technique)] = -Math.Pow(kept, year - built - programme.Lag);
                var standing = system.Capacity[technique] * Math.Pow(kept, year);
                if (year < years) row[Level(year, technique)] = 1;
                else if (programme.TerminalCapacity.Count == 0) continue;
                rows.Add(row);
                right.Add(year < years ? standing : standing - programme.TerminalCapacity[technique]);
                if (system.Capital is null || system.Capital.RowsOf(technique).Length > 0) continue;
                for (var built = 0; built < years; built++) row[Built(built, technique)] = 0;
            }
        }

        return Simplex.Most(objective, rows, right);
    }
}
