using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>The plants of a run at full resolution: population, state, and the workspace of a month.</summary>
internal sealed class Plants
{
    private readonly double[] _sums;
    private readonly double[] _capacity;
    private readonly int _products;
    private readonly double _normal;

    internal Plants(Country country)
    {
        Population = new Census(country).Take();
        Book = new PlantBook(country.Slab, Population);
        Ledger = new PlantLedger(country.Slab, Population.Count, country.Technology.Products);
        _products = country.Technology.Products;
        _normal = country.Parameters.Value("enterprises.normal_inputs", "month");
        var (plants, cells) = (Population.Count, Population.CellFirst.Length - 1);
        Kinds = new InputKinds(country.Technology, country.Parameters);
        (Goal, Ask, Late, Able, Solvent) = (Workspace(plants), [Workspace(plants), Workspace(plants)], Workspace(plants), Workspace(plants), Workspace(plants));
        (Unit, Made, _capacity) = (new double[cells], new double[cells], new double[_products]);
        (Scale, Operative, Factor) = (new double[_products], new double[_products], new float[cells]);
        var kinds = InputKinds.Count * _products;
        (Ordered, Delivered, Wished, Restocked) = (new double[kinds], new double[kinds], new double[kinds], new double[kinds]);
        _sums = new double[((int)PlantSum.Quits + 1) * Population.Chunks.Length];
        Stored = [.. country.Technology.Traits.Select((product, p) => product.Storable && country.Technology.Made[p])];
    }

    internal Population Population { get; }

    internal PlantBook Book { get; }

    internal PlantLedger Ledger { get; }

    /// <summary>What their stores keep apart.</summary>
    internal InputKinds Kinds { get; }

    /// <summary>Effort of the men this month over that which plants are rated at.</summary>
    internal float Effort { get; set; } = 1;

    /// <summary>The plant that is followed, or null.</summary>
    internal PlantWatch? Watch { get; set; }

    /// <summary>Whether a product is made in works and can be kept.</summary>
    internal bool[] Stored { get; }

    /// <summary>What a plant sets out to make this month, before the programme of its branch.</summary>
    internal float[] Goal { get; }

    /// <summary>Its weight when the deliveries of its product are dealt out, by kind.</summary>
    internal float[][] Ask { get; }

    /// <summary>The same from a plant on.</summary>
    internal MaterialColumns Asks(int first) => new(ref Ask[InputKinds.Main][first], ref Ask[InputKinds.Auxiliary][first]);

    /// <summary>Share of its deliveries that comes in the last ten days.</summary>
    internal float[] Late { get; }

    /// <summary>What it can still pay for of what it wants, 0 to 1; kept where budgets are hard.</summary>
    internal float[] Solvent { get; }

    /// <summary>What it can make this month.</summary>
    internal float[] Able { get; }

    /// <summary>Capacity of a product in a zone this month, units; at product * zones + zone.</summary>
    internal double[] Unit { get; }

    /// <summary>Made of a product in a zone this month, units.</summary>
    internal double[] Made { get; }

    /// <summary>What the branch's programme, and then what power, carriage and labour allow, leaves of the plants' goals, by product: what some cannot do, others are given.</summary>
    internal double[] Scale { get; }

    /// <summary>Output for which the plants of a product order what can be kept, units: at most its programme. By kind, at <see cref="InputKinds.At"/>, as the next three.</summary>
    internal double[] Ordered { get; }

    /// <summary>Output for which they want it beyond the programme, to fill their stores, units.</summary>
    internal double[] Wished { get; }

    /// <summary>Output for which it is delivered, units.</summary>
    internal double[] Delivered { get; }

    /// <summary>Part of it that comes, units.</summary>
    internal double[] Restocked { get; }

    /// <summary>The month's programme of a product over what its plan asks of the month.</summary>
    internal double[] Operative { get; }

    /// <summary>Capacity of last month over that of this month, by cell: what amounts in months of capacity are carried over with.</summary>
    internal float[] Factor { get; }

    private static float[] Workspace(int plants) => new float[plants + Lane.Slack];

    /// <summary>Notes totals of a chunk from the first sum on, in units of the product; each was kept in eight parts.</summary>
    internal void Note(PlantSum first, int chunk, ReadOnlySpan<float> parts)
    {
        var unit = Unit[Population.Chunks[chunk].Cell];
        for (var k = 0; 8 * k < parts.Length; k++) Note(first + k, chunk, unit * Lane.Fold(parts.Slice(8 * k, 8)));
    }

    /// <summary>Notes a total of a chunk, in units of the product.</summary>
    internal void Note(PlantSum sum, int chunk, double value) => _sums[((int)sum * Population.Chunks.Length) + chunk] = value;

    /// <summary>A total over the plants of a product, chunk after chunk.</summary>
    internal double Total(PlantSum sum, int product)
    {
        double total = 0;
        var row = (int)sum * Population.Chunks.Length;
        for (var c = Population.FirstChunk[product]; c < Population.FirstChunk[product + 1]; c++) total += _sums[row + c];
        return total;
    }

    /// <summary>A total of one chunk.</summary>
    internal double Of(PlantSum sum, int chunk) => _sums[((int)sum * Population.Chunks.Length) + chunk];

    /// <summary>Capacity of a product this month, units.</summary>
    internal double Capacity(int product) => _capacity[product];

    /// <summary>An amount of a product in months of its capacity.</summary>
    internal float InMonths(int product, double units) => Capacity(product) is var capacity and > 0 ? (float)(units / capacity) : 0;

    /// <summary>Adds to a total of the year.</summary>
    internal void Count(YearStat stat, int product, double units) => Book.Totals[((int)stat * _products) + product] += units;

    /// <summary>A total of the year, units.</summary>
    internal double OfYear(YearStat stat, int product) => Book.Totals[((int)stat * _products) + product];

    /// <summary>Measures the capacity of every cell.</summary>
    internal void Measure(Country country)
    {
        var technology = country.Technology;
        for (var cell = 0; cell < Unit.Length; cell++)
        {
            var (p, r) = (cell / Population.Zones, cell % Population.Zones);
            Unit[cell] = technology.Made[p] ? country.Works.Capacity[(r * technology.Products) + p] / 12 * country.Works.Usable(p) : 0;
            var before = Book.Capacity[cell];
            Factor[cell] = before > 0 && Unit[cell] > 0 ? (float)(before / Unit[cell]) : 1;
            _capacity[p] = r == 0 ? Unit[cell] : _capacity[p] + Unit[cell];
        }
    }

    /// <summary>Gives plants that begin to work within a year the task of their branch, by capacity; the next January divides it anew.</summary>
    internal void Assign(Country country)
    {
        var task = Book.Task.Span;
        foreach (var chunk in Population.Chunks)
        {
            if (Book.Capacity[chunk.Cell] > 0 || Unit[chunk.Cell] <= 0 || task[chunk.First] > 0) continue;
            task.Slice(chunk.First, chunk.Count).Fill((float)(country.Plan.Target[chunk.Product] / 12 / Capacity(chunk.Product)));
        }
    }

    /// <summary>Counts the stores of plants that work for the first time, at the start or after annexation, and remembers the capacity of the month.</summary>
    internal void Admit(bool simd)
    {
        var main = Book.Main.Span;
        var auxiliary = Book.Auxiliary.Span;
        foreach (var chunk in Population.Chunks)
        {
            if (Book.Capacity[chunk.Cell] > 0 || !Stored[chunk.Product]) continue;
            var share = Population.Share.AsSpan(chunk.First, chunk.Count);
            Book.Store[Kinds.At(InputKinds.Main, chunk.Product)] += Unit[chunk.Cell] * Lane.Dot(simd, share, main.Slice(chunk.First, chunk.Count));
            Book.Store[Kinds.At(InputKinds.Auxiliary, chunk.Product)] += Unit[chunk.Cell] * Lane.Dot(simd, share, auxiliary.Slice(chunk.First, chunk.Count));
        }

        Unit.CopyTo(Book.Capacity.Span);
    }

    /// <summary>Adds what plants hold of each input beyond their normal stores, units.</summary>
    internal void AddStores(Technology technology, Span<double> stocks)
    {
        for (var p = 0; p < Stored.Length; p++)
        {
            if (!Stored[p]) continue;
            var inputs = technology.Inputs.RowsOf(p);
            var norms = technology.Inputs.ValuesOf(p);
            for (var k = 0; k < inputs.Length; k++) stocks[inputs[k]] += norms[k] * Math.Max(0, Book.Store[Kinds.At(Kinds.Of(p, k), p)] - (_normal * Capacity(p)));
        }
    }

    /// <summary>What the plants of a product report over what they made in the year.</summary>
    internal double Reported(bool simd, int product)
    {
        double made = 0, padded = 0;
        for (var c = Population.FirstChunk[product]; c < Population.FirstChunk[product + 1]; c++)
        {
            var chunk = Population.Chunks[c];
            var share = Population.Share.AsSpan(chunk.First, chunk.Count);
            made += Unit[chunk.Cell] * Lane.Dot(simd, share, Book.Made.Span.Slice(chunk.First, chunk.Count));
            padded += Unit[chunk.Cell] * Lane.Dot(simd, share, Book.Padded.Span.Slice(chunk.First, chunk.Count));
        }

        return made > 0 ? 1 + (padded / made) : 1;
    }

    /// <summary>Plants as they stand at the start: a normal store, nothing made.</summary>
    internal void Open(Country country)
    {
        Book.Main.Span.Fill((float)_normal);
        Book.Auxiliary.Span.Fill((float)_normal);
        Ledger.Open(country, Population);
        Book.Goods.Span.Fill((float)country.Parameters.Value("enterprises.normal_goods", "month"));
        Book.MainDeliveries.Span.Fill(PlantBook.SignalScale << 16);
        Book.AuxiliaryDeliveries.Span.Fill(PlantBook.SignalScale << 16);
        Book.Signal.Span.Fill(PlantBook.Steady);
        for (var p = 0; p < Stored.Length; p++)
        {
            if (Stored[p]) continue;
            Book.Main.Span[Population.First[p]..Population.First[p + 1]].Clear();
            Book.Auxiliary.Span[Population.First[p]..Population.First[p + 1]].Clear();
            Book.Goods.Span[Population.First[p]..Population.First[p + 1]].Clear();
        }
    }
}

/// <summary>Totals of a month over the plants of a chunk, in units of the product.</summary>
internal enum PlantSum
{
    /// <summary>Goals, before some are given what others cannot do.</summary>
    Goal,

    /// <summary>Ordered, by kind.</summary>
    Need,

    /// <summary>Weights when deliveries are dealt out, by kind.</summary>
    Ask = Need + InputKinds.Count,

    /// <summary>Sought by fixers, by kind.</summary>
    Sought = Ask + InputKinds.Count,

    /// <summary>Offered to them, by kind.</summary>
    Offered = Sought + InputKinds.Count,

    /// <summary>Inputs delivered, by kind.</summary>
    Delivered = Offered + InputKinds.Count,

    /// <summary>Passed on by fixers.</summary>
    Bartered = Delivered + InputKinds.Count,

    /// <summary>Made.</summary>
    Made,

    /// <summary>Made in the last ten days.</summary>
    LastDecade,

    /// <summary>Inputs left in store, by kind.</summary>
    Inputs,

    /// <summary>Goods left in store.</summary>
    Goods = Inputs + InputKinds.Count,

    /// <summary>Spoilt beyond what norms allow for.</summary>
    Spoilt,

    /// <summary>Paid for what was sold, and one after the other the items of <see cref="AccountItem"/>, in units at list price.</summary>
    Revenue,

    /// <summary>Balances of the plants, in units at list price.</summary>
    Balance = Revenue + BranchAccounts.Items,

    /// <summary>Made out of the assortment.</summary>
    Misfit,

    /// <summary>Goods that nobody wants.</summary>
    Unwanted,

    /// <summary>Leavers over crews, times capacity.</summary>
    Quits,
}
