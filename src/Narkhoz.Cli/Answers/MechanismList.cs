namespace Narkhoz.Cli.Answers;

/// <summary>The mechanisms of the model.</summary>
/// <param name="Mechanisms">In the order of the month.</param>
internal sealed record MechanismList(IReadOnlyList<MechanismEntry> Mechanisms);

/// <summary>A mechanism.</summary>
/// <param name="Id">Id, as <c>--off</c> takes it.</param>
/// <param name="Title">What it is.</param>
/// <param name="Rows">Rows of the catalogue that it realises.</param>
/// <param name="Source">Where the rule comes from.</param>
/// <param name="WithoutIt">What happens in its place when it is switched off.</param>
internal sealed record MechanismEntry(string Id, string Title, IReadOnlyList<string> Rows, string Source, string WithoutIt);
