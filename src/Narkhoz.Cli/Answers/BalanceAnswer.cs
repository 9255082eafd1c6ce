using Narkhoz.Lab.Accounts;

namespace Narkhoz.Cli.Answers;

/// <summary>A material balance of a run.</summary>
/// <param name="Run">Name of the run.</param>
/// <param name="Name">Name of the product.</param>
/// <param name="Unit">Unit that people see: the book's where it has the product.</param>
/// <param name="Scale">Amount in the sheet's unit that is one of that unit.</param>
/// <param name="Sheet">The balance, in the product's own unit.</param>
internal sealed record BalanceAnswer(string Run, string Name, string Unit, double Scale, BalanceSheet Sheet);
