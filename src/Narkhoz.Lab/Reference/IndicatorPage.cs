using Narkhoz.Model;

namespace Narkhoz.Lab.Reference;

/// <summary>The figures that a run writes.</summary>
internal static class IndicatorPage
{
    /// <summary>The page.</summary>
    internal static string Text()
    {
        var table = new MarkdownTable("name", "for", "unit", "meaning");
        foreach (var indicator in Indicators.All) table.Row($"`{indicator.Name}`", indicator.Scope, indicator.Unit, indicator.Meaning);
        return ReferencePages.Head(
            "Indicators",
            "The figures in `indicators.parquet`, once a year (those that end in `.*` by age group or month). All are *true*, read off the ledgers; `output` and `herd` are also given as *reported* and *published*, `output` of works also as *plan*. *unit* is the unit of the product.") + table;
    }
}
