namespace Narkhoz.Model.Economy.Agriculture.Collective;

/// <summary>The calendar of threshing: what is owed off the threshing floor falls due as the grain is threshed.</summary>
internal static class Threshing
{
    private static readonly double[] Threshed = [0, 0, 0, 0, 0, 0, 0, 0.25, 0.6, 0.85, 0.95, 1];

    /// <summary>Part of the harvest that is threshed by the end of a month; nought from January to July, when nothing more falls due.</summary>
    internal static double Done(int month) => Threshed[month - 1];
}
