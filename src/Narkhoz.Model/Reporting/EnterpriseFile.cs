using Narkhoz.Model.Economy.Enterprises;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Reporting;

/// <summary>Reads one plant off the state after a December.</summary>
internal static class EnterpriseFile
{
    /// <summary>Number of a plant: the n-th largest of a product in a republic.</summary>
    /// <returns>From 1, or 0 where there is none.</returns>
    internal static int Find(Country country, Plants plants, string product, string republic, int place)
    {
        var p = country.Technology.Find(product);
        var r = Array.IndexOf(country.Technology.RepublicIds, republic);
        if (p < 0 || r < 0) return 0;
        var population = plants.Population;
        var cell = (p * population.Republics) + r;
        var (first, count) = (population.CellFirst[cell], population.CellFirst[cell + 1] - population.CellFirst[cell]);
        if (place < 1 || place > count) return 0;
        return Enumerable.Range(first, count).OrderByDescending(i => population.Share[i]).ThenBy(i => i).ElementAt(place - 1) + 1;
    }

    /// <summary>The plant with a number from 1.</summary>
    internal static EnterpriseSheet Of(Country country, Plants plants, int number)
    {
        var (population, book, technology, i) = (plants.Population, plants.Book, country.Technology, number - 1);
        var cell = 0;
        while (population.CellFirst[cell + 1] <= i) cell++;
        var (p, r) = (cell / population.Republics, cell % population.Republics);
        var unit = book.Capacity[cell] * population.Share[i];
        return new EnterpriseSheet(
            country.Now.Year - 1,
            technology.ProductIds[p],
            technology.RepublicIds[r],
            technology.Priority[p],
            unit * 12,
            population.Ability[i],
            book.Target[i] * technology.Quantum[p],
            book.Made[i] * unit,
            (book.Made[i] + book.Padded[i]) * unit,
            book.Inputs[i],
            book.Goods[i],
            book.LastDecade(i),
            book.Bonuses(i),
            book.Caught(i),
            book.Bartered[i],
            book.Granted[i],
            [.. Enumerable.Range(0, Population.Suppliers).Select(k => population.Supplier[(k * population.Count) + i] + 1).Where(supplier => supplier <= population.Count)]);
    }
}
