using Narkhoz.Model.Economy.Enterprises;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Reporting;

/// <summary>Reads plants off the state.</summary>
internal sealed class EnterpriseFile(Country country, Plants plants)
{
    private readonly PlantPrices _prices = new(country);

    private Technology Technology => country.Technology;

    private Population Population => plants.Population;

    /// <summary>Number of a plant, the n-th largest of a product in a zone: from 1, or 0 where there is none.</summary>
    internal int Find(string product, string zone, int place)
    {
        var (p, r) = (Technology.Find(product), Technology.FindZone(zone));
        return p >= 0 && r >= 0 && place >= 1 ? BySize((p * Population.Zones) + r).ElementAtOrDefault(place - 1) : 0;
    }

    /// <summary>The plants of a product in a zone, or of all of either where it is null: cell after cell, the largest of each first.</summary>
    internal IEnumerable<(int Number, string Name)> Of(string? product, string? zone) =>
        from cell in Enumerable.Range(0, Population.CellFirst.Length - 1)
        where product is null || Technology.ProductIds[cell / Population.Zones] == product
        where zone is null || Technology.ZoneIds[cell % Population.Zones] == zone
        from plant in BySize(cell).Select((number, place) => (number, Name(cell, place + 1)))
        select plant;

    /// <summary>Name of a plant, <c>product/zone/n</c>.</summary>
    internal string Name(int number)
    {
        var (cell, share) = (Population.CellOf(number - 1), Population.Share[number - 1]);
        var place = 1;
        for (var i = Population.CellFirst[cell]; i < Population.CellFirst[cell + 1]; i++)
            if (Population.Share[i] > share || (Population.Share[i] == share && i < number - 1)) place++;
        return Name(cell, place);
    }

    /// <summary>A plant after a December.</summary>
    internal EnterpriseSheet Year(int number)
    {
        var (book, ledger, i) = (plants.Book, plants.Ledger, number - 1);
        var cell = Population.CellOf(i);
        var (p, r) = (cell / Population.Zones, cell % Population.Zones);
        var (unit, branch) = (book.Capacity[cell] * Population.Share[i], BranchCapacity(p));
        return new EnterpriseSheet(
            country.Now.Year - 1,
            Technology.ProductIds[p],
            Technology.ZoneIds[r],
            Technology.Priority[p],
            Part(country.Works.Employment[p], unit, branch),
            _prices.List[p],
            unit * 12,
            Population.Ability[i],
            book.Target[i] * Technology.Quantum[p],
            Due(p, i, unit),
            book.Made[i] * unit,
            (book.Made[i] + book.Padded[i]) * unit,
            plants.Kinds.Together(p, book.Main[i], book.Auxiliary[i]),
            book.Main[i],
            book.Auxiliary[i],
            book.Goods[i],
            ledger.Unsold[i],
            ledger.Misfit[i] * unit,
            book.LastDecade(i),
            book.Bonuses(i),
            book.Caught(i),
            book.Bartered[i],
            book.Granted(i),
            ledger.Covered[i] * unit * _prices.List[p],
            ledger.Pay[i],
            ledger.Norm[i],
            ledger.Green[i],
            ledger.Wear[i],
            Part(book.Favours[p], unit, branch),
            book.OwnFirst[cell] * Population.Share[i],
            book.HeldBack[cell] * Population.Share[i]);
    }

    /// <summary>The plant that is followed, in the month that has just been run.</summary>
    internal EnterpriseMonth Month(PlantWatch seen)
    {
        var (book, ledger, i) = (plants.Book, plants.Ledger, seen.Plant);
        var p = seen.Cell / Population.Zones;
        var cell = plants.Unit[seen.Cell];
        var unit = cell * Population.Share[i];
        return new EnterpriseMonth(
            country.Now.Plus(-1),
            unit,
            book.Target[i] * Technology.Quantum[p],
            Due(p, i, unit),
            book.Made[i] * unit,
            (book.Made[i] + book.Padded[i]) * unit,
            seen.Made * unit,
            seen.First * unit,
            (seen.Made - seen.First - seen.Last) * unit,
            seen.Last * unit,
            seen.Ordered,
            seen.Delivered,
            seen.Bartered,
            plants.Kinds.Together(p, book.Main[i], book.Auxiliary[i]),
            book.Main[i],
            book.Auxiliary[i],
            book.Goods[i],
            ledger.Unsold[i],
            book.Bonuses(i) > seen.Bonuses,
            book.Caught(i) > seen.Caught,
            ledger.Pay[i],
            ledger.Norm[i],
            unit > 0 ? seen.Leavers / Population.Share[i] : 0,
            new EnterpriseAccount(
                seen.Opening * unit * _prices.List[p],
                Item(AccountItem.Revenue) + Tax(),
                Item(AccountItem.Covered),
                seen.Delivered * unit * _prices.List[p] * _prices.Materials[p],
                Item(AccountItem.Wages),
                Item(AccountItem.Charges),
                Item(AccountItem.Remitted),
                Tax(),
                ledger.Account[i] * unit * _prices.List[p]));

        double Item(AccountItem item) => seen.Item(item) * cell * _prices.List[p];

        // Its part of the branch's, by what it was paid.
        double Tax() => plants.Total(PlantSum.Revenue, p) is > 0 and var all ? ledger.TaxPaid[p] * Item(AccountItem.Revenue) / (all * _prices.List[p]) : 0;
    }

    /// <summary>Who stands over a plant, supplies it, and is supplied by it.</summary>
    /// <param name="number">The plant.</param>
    /// <param name="atWork">Ids of the mechanisms at work.</param>
    internal EnterpriseTies Ties(int number, IReadOnlySet<string> atWork)
    {
        var p = Population.CellOf(number - 1) / Population.Zones;
        var (superior, over) = atWork.Contains("localism") ? (Superior.Council, Population.Regions.Name(Technology, Population.Regions.Of(number - 1, p)))
            : atWork.Contains("departmentalism") ? (Superior.Ministry, Technology.Traits[p].Group.ToString())
            : (atWork.Contains("trusts") ? Superior.Trust : Superior.Nobody, "");
        return new EnterpriseTies(superior, over, [.. Suppliers(number - 1)], [.. Customers(number - 1, p)]);
    }

    /// <summary>What the monthly plans have asked for; nothing where the product cannot be kept and is made as it is asked for.</summary>
    private double Due(int product, int plant, double unit) => plants.Stored[product] ? plants.Book.Due[product] * plants.Book.Task[plant] * unit : 0;

    private IEnumerable<EnterpriseSupplier> Suppliers(int plant)
    {
        for (var k = 0; k < Population.Suppliers; k++)
        {
            var supplier = Population.Supplier[(k * Population.Count) + plant];
            if (supplier < Population.Count) yield return new EnterpriseSupplier(supplier + 1, Name(supplier + 1), plants.Book.Kept(supplier));
        }
    }

    private IEnumerable<EnterpriseCustomer> Customers(int plant, int product)
    {
        var bought = new Dictionary<int, (int Count, double Amount)>();
        for (var at = 0; at < Population.Supplier.Length; at++)
        {
            if (Population.Supplier[at] != plant) continue;
            var customer = at % Population.Count;
            var cell = Population.CellOf(customer);
            var p = cell / Population.Zones;
            var norm = Technology.Inputs.ValuesOf(p)[Technology.Inputs.RowsOf(p).BinarySearch(product)];
            var (count, amount) = bought.GetValueOrDefault(cell);
            bought[cell] = (count + 1, amount + (norm * plants.Book.Capacity[cell] * Population.Share[customer]));
        }

        var all = bought.Values.Sum(part => part.Amount);
        return from pair in bought
               orderby pair.Value.Amount descending, pair.Key
               select new EnterpriseCustomer(Technology.ProductIds[pair.Key / Population.Zones], Technology.ZoneIds[pair.Key % Population.Zones], pair.Value.Count, all > 0 ? pair.Value.Amount / all : 0);
    }

    private string Name(int cell, int place) =>
        FormattableString.Invariant($"{Technology.ProductIds[cell / Population.Zones]}/{Technology.ZoneIds[cell % Population.Zones]}/{place}");

    private IEnumerable<int> BySize(int cell) =>
        Enumerable.Range(Population.CellFirst[cell], Population.CellFirst[cell + 1] - Population.CellFirst[cell]).OrderByDescending(i => Population.Share[i]).ThenBy(i => i).Select(i => i + 1);

    private double BranchCapacity(int product)
    {
        double sum = 0;
        for (var r = 0; r < Population.Zones; r++) sum += plants.Book.Capacity[(product * Population.Zones) + r];
        return sum;
    }

    private static double Part(double whole, double unit, double branch) => branch > 0 ? whole * unit / branch : 0;
}
