using Narkhoz.Record;

namespace Narkhoz.Model;

/// <summary>An account of the ledger does not add up; the run stops.</summary>
public sealed class LedgerBreachException : Exception
{
    /// <summary>Makes the error.</summary>
    /// <param name="account">The account, e.g. <c>steel in UKR (state)</c>.</param>
    /// <param name="month">The month of the breach.</param>
    /// <param name="mechanism">The mechanism at work.</param>
    /// <param name="problem">What does not add up, in one clause.</param>
    public LedgerBreachException(string account, YearMonth month, string mechanism, string problem)
        : base($"ledger: {account}, {month}, mechanism '{mechanism}': {problem}")
    {
        (Account, Month, Mechanism) = (account, month, mechanism);
    }

    /// <summary>The account at fault.</summary>
    public string Account { get; }

    /// <summary>The month of the breach.</summary>
    public YearMonth Month { get; }

    /// <summary>The mechanism that was at work.</summary>
    public string Mechanism { get; }
}
