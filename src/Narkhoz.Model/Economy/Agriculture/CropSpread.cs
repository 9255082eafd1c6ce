using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Agriculture;

/// <summary>Crops that spread between 1917 and the norms' year: what peace would sow of each, the area of the norms' year = 1.</summary>
/// <remarks>
/// A slow trend like the technique of farms, run backwards from the norms: from <c>opening.revolution.peace_area.*</c> in November 1917 to 1 in January 1928, evenly. Potatoes and
/// sunflower spread through these years (Jasny 1949); a crop that is not named had its area of 1928 before the war.
/// </remarks>
internal sealed class CropSpread
{
    private readonly double[] _peace;

    internal CropSpread(Country country) =>
        _peace = [.. country.Technology.ProductIds.Select(id => country.Upheaval is not null && country.Parameters.TryGet($"opening.revolution.peace_area.{id}", out var share) ? share.Value : 1)];

    /// <summary>Area of a crop that peace would sow in this month, the norms' year = 1.</summary>
    internal double Of(Country country, int crop) => _peace[crop] == 1 ? 1 : _peace[crop] + ((1 - _peace[crop]) * Math.Min(1, country.Age / country.MonthsToNorms));
}
