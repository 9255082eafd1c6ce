using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>State of the plants. Amounts are months of the plant's capacity unless another unit is named.</summary>
internal sealed class PlantBook
{
    /// <summary>Number of the totals of the year.</summary>
    internal const int Stats = (int)YearStat.Capacity + 1;

    /// <summary>One in the numbers of <see cref="Signal"/>: three of them add up within sixteen bits.</summary>
    internal const int SignalScale = 16384;

    /// <summary>What is known of suppliers who are not named: they keep to their task, and work evenly.</summary>
    internal const int Steady = SignalScale | (SignalScale / 3 << 16);

    internal PlantBook(Slab slab, Population population)
    {
        var plants = population.Count;
        Main = slab.Add<float>("plants.main", plants);
        Auxiliary = slab.Add<float>("plants.auxiliary", plants);
        Goods = slab.Add<float>("plants.goods", plants);
        Task = slab.Add<float>("plants.task", plants);
        Made = slab.Add<float>("plants.made", plants);
        Padded = slab.Add<float>("plants.padded", plants);
        MainDeliveries = slab.Add<int>("plants.main_deliveries", plants);
        AuxiliaryDeliveries = slab.Add<int>("plants.auxiliary_deliveries", plants);
        SalesError = slab.Add<float>("plants.sales_error", plants);
        Signal = slab.Add<int>("plants.signal", plants + 1);
        Tally = slab.Add<int>("plants.tally", plants);
        Bartered = slab.Add<float>("plants.bartered", plants);
        Target = slab.Add<long>("plants.target", plants);
        Capacity = slab.Add<double>("plants.cell_capacity", population.CellFirst.Length - 1);
        Store = slab.Add<double>("plants.store", InputKinds.Count * (population.First.Length - 1));
        Due = slab.Add<double>("plants.due", population.First.Length - 1);
        Ratchet = slab.Add<double>("plants.ratchet", 2 * (population.First.Length + 1));
        Path = slab.Add<double>("plants.path", population.First.Length - 1);
        PathGoal = slab.Add<double>("plants.path_goal", population.First.Length - 1);
        Handed = slab.Add<double>("plants.handed", population.First.Length - 1);
        Surprise = slab.Add<double>("plants.surprise", 2);
        Blat = slab.Add<double>("plants.blat", 2 * (Industry.Claims.Ranks - 1));
        Expected = slab.Add<double>("plants.expected", population.First.Length - 1);
        Served = slab.Add<double>("plants.served", 8);
        Favours = slab.Add<double>("plants.favours", population.First.Length - 1);
        OwnFirst = slab.Add<double>("plants.own_first", population.CellFirst.Length - 1);
        HeldBack = slab.Add<double>("plants.held_back", population.CellFirst.Length - 1);
        Lacked = slab.Add<double>("plants.lacked", population.CellFirst.Length - 1);
        Attached = slab.Add<double>("plants.attached", population.Regions.Part.Length);
        Begun = slab.Add<double>("plants.begun", 2);
        Shelf = slab.Add<double>("plants.shelf", population.First.Length - 1);
        Totals = slab.Add<double>("plants.year", Stats * (population.First.Length - 1));
    }

    /// <summary>Stock of the main material (<see cref="InputKinds"/>).</summary>
    internal Slab.Column<float> Main { get; }

    /// <summary>Stock of auxiliary materials and fuel, in the right proportions.</summary>
    internal Slab.Column<float> Auxiliary { get; }

    /// <summary>Stock of finished goods.</summary>
    internal Slab.Column<float> Goods { get; }

    /// <summary>A twelfth of the year's target.</summary>
    internal Slab.Column<float> Task { get; }

    /// <summary>Made in the year so far.</summary>
    internal Slab.Column<float> Made { get; }

    /// <summary>Reported in the year so far and not made.</summary>
    internal Slab.Column<float> Padded { get; }

    /// <summary>What the plant has met of deliveries of its main material, in whole 1/<see cref="SignalScale"/> of the need: the running mean of how far they missed it, either way, in the low half of a cell, that of what came in the high half.</summary>
    internal Slab.Column<int> MainDeliveries { get; }

    /// <summary>The same of auxiliary materials and fuel.</summary>
    internal Slab.Column<int> AuxiliaryDeliveries { get; }

    /// <summary>Running mean of how far sales missed output, either way: share of output.</summary>
    internal Slab.Column<float> SalesError { get; }

    /// <summary>
    /// What the customers of a plant learn, in whole 1/<see cref="SignalScale"/>: the running mean of output over task in the low half of a cell, the share of the last month's output that was made
    /// in its last ten days in the high half; the cell after the last plant stands for other suppliers.
    /// </summary>
    internal Slab.Column<int> Signal { get; }

    /// <summary>Months of the year with a bonus in the low half of a cell, times that padding was found out in the high half.</summary>
    internal Slab.Column<int> Tally { get; }

    /// <summary>Got by fixers in the year.</summary>
    internal Slab.Column<float> Bartered { get; }

    /// <summary>Target of the year, whole quanta of the product; over the plants of a product they add up to the plan.</summary>
    internal Slab.Column<long> Target { get; }

    /// <summary>Monthly capacity of a product in a zone when the plants last worked, units, at product * zones + zone.</summary>
    internal Slab.Column<double> Capacity { get; }

    /// <summary>Inputs of each kind in the stores of a product's plants at the end of last month, units of the product that they make, at <see cref="InputKinds.At"/>.</summary>
    internal Slab.Column<double> Store { get; }

    /// <summary>Finished goods in the stores of a product's plants at the end of last month, units.</summary>
    internal Slab.Column<double> Shelf { get; }

    /// <summary>Share of a plant's last output that was made in the last ten days of the month.</summary>
    internal double LastDecade(int plant) => (Signal[plant] >>> 16) / (double)SignalScale;

    /// <summary>Running mean of a plant's output over its task.</summary>
    internal double Kept(int plant) => (Signal[plant] & 0xFFFF) / (double)SignalScale;

    /// <summary>Stocks of both kinds from a plant on.</summary>
    internal MaterialColumns Stores(int first) => new(ref Main[first], ref Auxiliary[first]);

    /// <summary>What plants have met of deliveries, from one on.</summary>
    internal DeliveryRecords Deliveries(int first) => new(ref MainDeliveries[first], ref AuxiliaryDeliveries[first]);

    /// <summary>Running mean of what was delivered to a plant of both kinds over what it needed; the scarcer counts.</summary>
    internal double Granted(int plant) => Math.Min(MainDeliveries[plant] >>> 16, AuxiliaryDeliveries[plant] >>> 16) / (double)SignalScale;

    /// <summary>How much less sure a plant is of its main material than of its other inputs, by what it has met: share of the need.</summary>
    internal double Unsure(int plant) => ((MainDeliveries[plant] & 0xFFFF) - (AuxiliaryDeliveries[plant] & 0xFFFF)) / (double)SignalScale;

    /// <summary>Months of the year in which a plant had its bonus.</summary>
    internal int Bonuses(int plant) => Tally[plant] & 0xFFFF;

    /// <summary>Times in the year that a plant's padding was found out.</summary>
    internal int Caught(int plant) => Tally[plant] >>> 16;

    /// <summary>Months of the year's task that the plan asks for so far, as it was corrected month by month, by product.</summary>
    internal Slab.Column<double> Due { get; }

    /// <summary>Regression of the task on last year's over-fulfilment, by product: sum of products and sum of squares of the deviations; the last pairs are those of branches and of ministries.</summary>
    internal Slab.Column<double> Ratchet { get; }

    /// <summary>Output of the year on the five-year path as it was laid when its target was decided, units, by product.</summary>
    internal Slab.Column<double> Path { get; }

    /// <summary>The five-year target that the path leads to.</summary>
    internal Slab.Column<double> PathGoal { get; }

    /// <summary>What the ministry hands down to the plants of a product over its target in kind.</summary>
    internal Slab.Column<double> Handed { get; }

    /// <summary>What ministries have reported beyond their plans, as a share of them: sum of the squares so far, and how many.</summary>
    internal Slab.Column<double> Surprise { get; }

    /// <summary>Of inputs that were scarce in the year, roubles of 1926/27: what each rank gained by blat, then what each was granted.</summary>
    internal Slab.Column<double> Blat { get; }

    /// <summary>Sales that the trusts of a product expect, units a month.</summary>
    internal Slab.Column<double> Expected { get; }

    /// <summary>Supplies of the year, roubles of 1926/27, for councils and then for ministries: ordered from plants of the own superior and delivered by them, ordered from others and delivered.</summary>
    internal Slab.Column<double> Served { get; }

    /// <summary>Inputs that each branch got by blat in the year, roubles of 1926/27, by product.</summary>
    internal Slab.Column<double> Favours { get; }

    /// <summary>Inputs that works of a product in a zone got in the year because their own superior held them back from others, roubles of 1926/27, at product * zones + zone.</summary>
    internal Slab.Column<double> OwnFirst { get; }

    /// <summary>Inputs that other superiors held back from them.</summary>
    internal Slab.Column<double> HeldBack { get; }

    /// <summary>What works of a zone have lacked of a product in the year past, roubles of 1926/27 a month, at product * zones + zone; kept where councils stand over them or may.</summary>
    internal Slab.Column<double> Lacked { get; }

    /// <summary>Part of what works of a region were to get of a product from elsewhere that its council has attached to its own plants, at region * products + product.</summary>
    internal Slab.Column<double> Attached { get; }

    /// <summary>Works begun in the year in branches that may stand under councils, roubles of 1926/27: all, and those of the first rank.</summary>
    internal Slab.Column<double> Begun { get; }

    /// <summary>Totals of the year, units of the product, at statistic * products + product.</summary>
    internal Slab.Column<double> Totals { get; }
}

/// <summary>Totals that are kept over the plants of a product.</summary>
internal enum YearStat
{
    /// <summary>Made.</summary>
    Made,

    /// <summary>Part of it made in the last ten days of months.</summary>
    LastDecade,

    /// <summary>Delivered to the plants.</summary>
    Delivered,

    /// <summary>Passed on by fixers.</summary>
    Bartered,

    /// <summary>Inputs in store at the ends of months.</summary>
    Inputs,

    /// <summary>Goods in store at the ends of months.</summary>
    Goods,

    /// <summary>Spoilt in the rush.</summary>
    Scrapped,

    /// <summary>Made out of the assortment.</summary>
    Misfit,

    /// <summary>Goods that nobody wants at the ends of months.</summary>
    Unsold,

    /// <summary>Share of the crews that left, times capacity.</summary>
    Quits,

    /// <summary>Capacity of the months.</summary>
    Capacity,
}
