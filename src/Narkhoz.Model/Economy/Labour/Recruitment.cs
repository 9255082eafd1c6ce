using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Labour;

/// <summary>Works fetch hands from the village.</summary>
/// <remarks>
/// Vacancies bring in <c>labour.recruitment</c> of their number a month, more by organised recruitment (orgnabor, <c>course.labour.orgnabor</c>). An institution of works that want hands at any price (Kornai 1980); under NEP
/// hiring went through labour exchanges that put union members first, and those who came did so on their own account (Carr and Davies 1969).
/// </remarks>
internal sealed class Recruitment(Country country) : Mechanism
{
    private readonly int _orgnabor = country.Line.Instrument("course.labour.orgnabor");
    private readonly double _recruitment = country.Parameters.Value("labour.recruitment", "1/month");

    internal override MechanismInfo Info { get; } = new(
        "recruitment",
        "Works fetch hands from the village",
        ["LAB-05", "EPL-03"],
        "Kornai 1980; Carr and Davies 1969; Nettl 3797-3800",
        "those who come to town come on their own account");

    /// <summary>Persons drawn to the towns this month.</summary>
    internal double Drawn { get; private set; }

    /// <inheritdoc/>
    protected override void Apply(Country country) => Drawn = _recruitment * Math.Max(0, country.Homes.Vacancies[0]) * (1 + country.Line[_orgnabor]);

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => Drawn = 0;
}
