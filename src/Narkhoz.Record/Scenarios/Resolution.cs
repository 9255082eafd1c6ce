namespace Narkhoz.Record;

/// <summary>How closely a run looks at industry.</summary>
public enum Resolution
{
    /// <summary>Products by zones: for ensembles.</summary>
    Sector,

    /// <summary>Every enterprise with its manager; as many as the parameter <c>enterprises.population</c> says.</summary>
    Full,

    /// <summary>Party and state alone: no economy and no society is run beside them.</summary>
    Polity,
}
