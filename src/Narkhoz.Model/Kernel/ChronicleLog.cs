namespace Narkhoz.Model.Kernel;

/// <summary>What kind of thing the chronicle tells.</summary>
internal enum Event
{
    /// <summary>The plan of the year was adopted; the value is the target of steel, tonnes.</summary>
    PlanAdopted,

    /// <summary>Supply of a product fell short; the value is the share of claims unmet over the year.</summary>
    Shortage,

    /// <summary>Hunger in a population; the value is its excess deaths of the year so far.</summary>
    Hunger,

    /// <summary>Households driven into kolkhozy; the value is the collectivised share.</summary>
    Collectivisation,

    /// <summary>Households leaving kolkhozy; the value is the collectivised share.</summary>
    Exit,

    /// <summary>People deported; the value is their number.</summary>
    Deportation,

    /// <summary>Territory annexed; the value is its people.</summary>
    Annexation,

    /// <summary>Investment not fully financed; the value is the share financed.</summary>
    Finance,

    /// <summary>The centre takes back part of the drive for kolkhozy; the value is that part.</summary>
    Concession,

    /// <summary>Another person leads the Party; the subject is the row of the roll, the value his authority.</summary>
    Leader,

    /// <summary>The leadership adopts a general line; the subject is the line, the value the reason.</summary>
    Line,

    /// <summary>The leadership calls a halt to the arrests of officials; the value is the part of its usual capacity that the administration lacks.</summary>
    Halt,

    /// <summary>Soldiers, workers and peasants rise; the subject is the zone, the value the insurgents.</summary>
    Revolt,
}

/// <summary>Events of the run as numbers; they are put into words when they are read.</summary>
internal sealed class ChronicleLog
{
    private const int Room = 2048;
    private const int Width = 4;
    private readonly Slab.Column<double> _rows;
    private readonly Slab.Column<long> _count;

    internal ChronicleLog(Slab slab)
    {
        _rows = slab.Add<double>("chronicle.rows", Room * Width);
        _count = slab.Add<long>("chronicle.count", 1);
    }

    /// <summary>Number of events kept.</summary>
    internal int Count => (int)_count[0];

    /// <summary>Notes an event; past the room of the log, events are dropped.</summary>
    /// <param name="month">Months since year 0.</param>
    /// <param name="what">What happened.</param>
    /// <param name="subject">Product, zone or population, by index; -1 for none.</param>
    /// <param name="value">The number that goes with it.</param>
    internal void Note(int month, Event what, int subject, double value)
    {
        if (Count == Room) return;
        var row = Count * Width;
        (_rows[row], _rows[row + 1], _rows[row + 2], _rows[row + 3]) = (month, (int)what, subject, value);
        _count[0]++;
    }

    /// <summary>One event.</summary>
    internal (int Month, Event What, int Subject, double Value) this[int index] =>
        ((int)_rows[index * Width], (Event)(int)_rows[(index * Width) + 1], (int)_rows[(index * Width) + 2], _rows[(index * Width) + 3]);
}
