namespace Narkhoz.Lab.Accounts;

/// <summary>The items of a material balance: opening + produced + imported + received + procured + annexed = used + consumed + invested + exported + sent + delivered + lost + closing.</summary>
public static class BalanceItems
{
    private const string Prefix = "balance.";

    /// <summary>Where a product comes from.</summary>
    public static IReadOnlyList<string> Sources { get; } = ["opening", "produced", "imported", "received", "procured", "annexed"];

    /// <summary>Where a product goes.</summary>
    public static IReadOnlyList<string> Uses { get; } = ["used", "consumed", "invested", "exported", "sent", "delivered", "lost", "closing"];

    /// <summary>Whether an indicator is an item of a balance.</summary>
    /// <param name="name">Name of the indicator.</param>
    public static bool IsBalance(string name) => name.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>The item that an indicator is.</summary>
    /// <param name="name">Name of the indicator, e.g. <c>balance.produced</c>.</param>
    public static string ItemOf(string name) => name[Prefix.Length..];

    /// <summary>The indicator of an item.</summary>
    /// <param name="item">Item, e.g. <c>produced</c>.</param>
    public static string NameOf(string item) => Prefix + item;
}
