namespace Narkhoz.Model;

/// <summary>A body of Party or state in a month.</summary>
/// <param name="Id">Id in the constitution.</param>
/// <param name="Name">Name for people.</param>
/// <param name="FilledBy">Who fills its seats, in words.</param>
/// <param name="Places">How many of it there are.</param>
/// <param name="Seats">Seats in all of them.</param>
/// <param name="Filled">Seats that somebody holds.</param>
/// <param name="Head">Id of the person at its head, for a body of the Union; otherwise empty.</param>
/// <param name="LeadersMen">Share of its members who are tied to the leading person, by strength of the tie, 0 to 1.</param>
/// <param name="SecretarysMen">The same for the head of the secretariat.</param>
/// <param name="MeanAge">Mean age of its members, years.</param>
public sealed record BodySheet(string Id, string Name, string FilledBy, int Places, int Seats, int Filled, string Head, double LeadersMen, double SecretarysMen, double MeanAge);
