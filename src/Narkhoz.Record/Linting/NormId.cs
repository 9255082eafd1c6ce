namespace Narkhoz.Record.Linting;

/// <summary>A norm of a product taken apart: <c>product.steel.input.coal</c>.</summary>
/// <param name="Product">Id of the product that has the norm, e.g. <c>steel</c>.</param>
/// <param name="Key">Last part of the path, e.g. <c>coal</c>.</param>
internal readonly record struct NormId(string Product, string Key)
{
    /// <summary>The norm, where the id is that of an input.</summary>
    public static NormId? Input(string id) => Parse(id, "input");

    /// <summary>The norm, where the id is that of a regional share.</summary>
    public static NormId? Region(string id) => Parse(id, "region");

    private static NormId? Parse(string id, string section)
    {
        if (!id.StartsWith("product.", StringComparison.Ordinal)) return null;
        var parts = id.Split('.');
        return parts.Length == 4 && parts[2] == section ? new NormId(parts[1], parts[3]) : null;
    }
}
