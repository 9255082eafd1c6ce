namespace Narkhoz.Record;

/// <summary>How a scenario looks at Party and state: which constitution, who decides, and what is changed about persons.</summary>
/// <param name="Constitution">The constitution.</param>
/// <param name="Decides">Who sets the course.</param>
/// <param name="Opening">Id of the opening that says who sits where at the start.</param>
/// <param name="Spared">Ids of leaders whom the record's illness and death pass by; they live by the life table.</param>
/// <param name="Holders">Id of the leader who heads a body when it is first filled, by id of the body; <see cref="ByLot"/> for a member of the cabinet drawn by the seed.</param>
public sealed record PolitySetting(
    Constitution Constitution,
    Decides Decides,
    string Opening,
    IReadOnlyList<string> Spared,
    IReadOnlyDictionary<string, string> Holders)
{
    /// <summary>Name of a holder who is drawn by lot among the cabinet.</summary>
    public const string ByLot = "lot";
}

/// <summary>Who sets the course.</summary>
public enum Decides
{
    /// <summary>The dated decisions of the record.</summary>
    Timeline,

    /// <summary>The leadership of the model, by vote.</summary>
    Politburo,

    /// <summary>A person, asked at each plan year and congress.</summary>
    Me,
}
