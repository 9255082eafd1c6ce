using Narkhoz.Model.Economy.Industry;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Agriculture;

/// <summary>How far villagers may go for bread, and bread may come to them.</summary>
internal sealed class Passage(Country country)
{
    private readonly int[] _movement = [.. country.Technology.ZoneIds.Select(id => country.Line.Find($"course.movement.{id}"))];

    /// <summary>Part of the villagers of a zone who may go (<c>course.movement.*</c>, 1 where nothing is said) x carriage over that of the norms' year, 0 to 1.</summary>
    internal double Open(Country country, int r) => (1 - Closed(country, r)) * Carriage.Able(country);

    /// <summary>Part of the villagers of a zone who are turned back: the orders were given for the districts where people left because they had nothing.</summary>
    internal double Closed(Country country, int r) => _movement[r] >= 0 ? 1 - country.Line[_movement[r]] : 0;
}
