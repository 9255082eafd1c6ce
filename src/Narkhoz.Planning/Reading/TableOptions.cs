using Narkhoz.Planning.SupplyUse;

namespace Narkhoz.Planning.Reading;

/// <summary>How a table is read.</summary>
public sealed record TableOptions
{
    /// <summary>Name of the format, or null to recognise it.</summary>
    public string? Format { get; init; }

    /// <summary>Whether a Leontief table that uses up what it makes is refused. Default true; <c>inspect</c> wants to see it.</summary>
    public bool RefuseUnproductive { get; init; } = true;

    /// <summary>Model by which supply and use become a symmetric table. Default industry technology: products, and no negative cells.</summary>
    public SymmetricModel Model { get; init; } = SymmetricModel.IndustryTechnology;

    /// <summary>Memory that may be used, bytes; null for what the machine has.</summary>
    public long? Memory { get; init; }
}
