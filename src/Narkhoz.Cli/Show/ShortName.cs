namespace Narkhoz.Cli.Show;

/// <summary>Names in the short form that tables have room for.</summary>
internal static class ShortName
{
    /// <summary>A name without what is said in brackets or after the first stop.</summary>
    /// <param name="name">Name, e.g. <c>Leather shoes (factory production only)</c>.</param>
    public static string Of(string name)
    {
        var end = name.AsSpan().IndexOfAny(":(,");
        return end > 0 ? name[..end].TrimEnd() : name;
    }
}
