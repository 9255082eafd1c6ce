using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Industry;

/// <summary>Arms orders are placed with the civil works that can make them, kind by kind: tanks with tractor and locomotive works, shells with engineering, explosives with chemical works.</summary>
/// <remarks>
/// Orders of the year x the part of each kind that civil works make (<see cref="ArmsTable"/>), up to the decided share of all convertible
/// capacity. A branch gives up at most its convertible shops; what they cannot take goes to general engineering. The shops come
/// back when the orders end.
/// </remarks>
internal sealed class Conversion : Mechanism
{
    private readonly ArmsTable _arms;
    private readonly double[] _value;
    private readonly int _ceiling;
    private readonly double _base;
    private readonly int _defence;
    private readonly int _general;

    internal Conversion(Country country)
    {
        _arms = new ArmsTable(country);
        _value = new double[country.Technology.Products];
        _ceiling = country.Line.Instrument("course.defence.conversion");
        _base = country.Line[_ceiling];
        _defence = country.Technology.Product("defence");
        _general = country.Technology.Product("machinery");
    }

    internal override MechanismInfo Info { get; } = new(
        "conversion",
        "Arms orders in the shops of civil works",
        ["EPL-05"],
        "Samuelson 2000; Harrison and Davies 1997; Cooper 1991; Nettl 5150-5161",
        "civil works keep all their shops");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        var (technology, works) = (country.Technology, country.Works);
        double convertible = 0, asked = 0;
        for (var p = 0; p < _value.Length; p++)
        {
            _value[p] = Works.Sum(works.Capacity, technology, p) * technology.Price[p];
            if (technology.Convertible[p] > 0) convertible += _value[p];
            asked += Asked(country, p);
        }

        var ceiling = Math.Max(0, country.Line[_ceiling] - _base) * convertible;
        var placed = asked > ceiling ? ceiling / asked : 1;
        double over = 0;
        for (var p = 0; p < _value.Length; p++)
            if (p != _general) over += (placed * Asked(country, p)) - Turn(country, p, placed * Asked(country, p));
        Turn(country, _general, (placed * Asked(country, _general)) + over);
        double turned = 0;
        for (var p = 0; p < _value.Length; p++)
            if (p != _defence) turned += works.Converted[p] * _value[p];
        works.Converted[_defence] = -turned / Math.Max(1, _value[_defence]);
    }

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => country.Works.Converted.Span.Clear();

    /// <summary>Arms that the year's orders want of the works of a branch, roubles a year.</summary>
    private double Asked(Country country, int p) => country.Plan.Target[_defence] * country.Technology.Price[_defence] * _arms.Draw[p];

    /// <summary>Turns over shops of a branch to orders of a value; gives the value that they can take.</summary>
    private double Turn(Country country, int p, double orders)
    {
        var turned = _value[p] > 0 ? Math.Min(orders / _value[p], country.Technology.Convertible[p]) : 0;
        country.Works.Converted[p] = turned;
        return turned * _value[p];
    }
}
