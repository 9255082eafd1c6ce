using Narkhoz.Record;

namespace Narkhoz.Model;

/// <summary>One farm at the end of a month; amounts are those of all households that it stands for.</summary>
/// <param name="Month">The month.</param>
/// <param name="Zone">Zone where it lies.</param>
/// <param name="Class">Class by means.</param>
/// <param name="Means">Land and horses a head over the mean of the zone, half and half.</param>
/// <param name="Collective">Whether it is in a kolkhoz.</param>
/// <param name="Households">Households that it stands for.</param>
/// <param name="People">Their persons.</param>
/// <param name="Land">Land for grain, hectares.</param>
/// <param name="Sown">Sown to grain last, hectares.</param>
/// <param name="Harvest">Grain of the last harvest, tonnes.</param>
/// <param name="Delivered">What of it the state has had, or the market, tonnes.</param>
/// <param name="Barn">Grain in the barn, tonnes.</param>
/// <param name="Horses">Horses.</param>
/// <param name="Cows">Cows.</param>
/// <param name="Food">Grain eaten over the norm, mean of the last months.</param>
/// <param name="Dead">Deaths since January beyond those of normal food, persons; a part of the village's, which chance can bring below nought in good years.</param>
public sealed record FarmSheet(
    YearMonth Month,
    string Zone,
    FarmClass Class,
    double Means,
    bool Collective,
    double Households,
    double People,
    double Land,
    double Sown,
    double Harvest,
    double Delivered,
    double Barn,
    double Horses,
    double Cows,
    double Food,
    double Dead)
{
    /// <summary>What it is as a kolkhoz; null where it is none.</summary>
    public KolkhozSheet? Kolkhoz { get; init; }
}

/// <summary>Classes of the village by means (catalogue row EAG-05).</summary>
public enum FarmClass
{
    /// <summary>Bednyak.</summary>
    Poor,

    /// <summary>Serednyak.</summary>
    Middle,

    /// <summary>Kulak.</summary>
    Kulak,
}
