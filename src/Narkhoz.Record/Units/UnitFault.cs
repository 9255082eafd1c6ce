namespace Narkhoz.Record;

/// <summary>The fault of a unit that cannot be read.</summary>
internal static class UnitFault
{
    /// <summary>The fault, or null where every word of the unit is known.</summary>
    public static Fault? Check(string unit, string what) => Units.IsKnown(unit)
        ? null
        : new Fault($"the unit '{unit}' of {what} is not known", "use words such as t, MWh, rouble, person, head, piece, yr with / and *");
}
