namespace Narkhoz.Cli;

/// <summary>Exit codes of every command.</summary>
internal static class ExitCode
{
    /// <summary>Done, and nothing to complain of.</summary>
    public const int Ok = 0;

    /// <summary>Done, and something was found: a lint finding, a row that misses its mark.</summary>
    public const int Found = 1;

    /// <summary>The user can mend it: a wrong option, file, date or number.</summary>
    public const int UserError = 2;

    /// <summary>A fault of the programme.</summary>
    public const int Fault = 3;

    /// <summary>Stopped by the user (128 + SIGINT).</summary>
    public const int Stopped = 130;
}
