namespace Narkhoz.Cli;

/// <summary>Something on the command line is wrong; the message is one line.</summary>
/// <param name="problem">What is wrong, in one clause.</param>
/// <param name="mend">What the user should do, in one clause.</param>
internal sealed class UserException(string problem, string mend) : Exception($"{problem}; {mend}");
