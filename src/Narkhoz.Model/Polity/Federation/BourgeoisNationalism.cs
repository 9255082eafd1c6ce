using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Polity.Federation;

/// <summary>Undue attention to local needs as a crime: where posts go to Russians first, officials of a republic's own nationality are accused more.</summary>
/// <remarks>FED-08 (2807-2820); Martin 2001. The chance of an accusation is multiplied by 1 + <c>polity.nationalism</c> x (- <c>course.nationality.indigenisation</c>) for them, outside the RSFSR, while that is below nought.</remarks>
internal sealed class BourgeoisNationalism(Country country) : PolityMechanism
{
    private const int Russians = 0;
    private readonly int _course = country.Line.Instrument("course.nationality.indigenisation");
    private readonly double _weight = country.Parameters.Value("polity.nationalism", "1");

    internal override MechanismInfo Info { get; } = new(
        "bourgeois-nationalism",
        "Bourgeois nationalism as a charge",
        ["FED-08"],
        "Martin 2001; Nettl 2807-2820",
        "nationality counts for nothing when somebody is accused");

    /// <summary>How much likelier an official of his republic's own nationality is accused, outside the RSFSR, 1 and up.</summary>
    internal double Charge(Country country) => On ? 1 - (_weight * Math.Min(0, country.Line[_course])) : 1;

    /// <summary>How much likelier an official is accused, by the charge of the month.</summary>
    internal static double Weight(double charge, Territory territory, in Official official) =>
        charge > 1 && official.Nationality is not Russians and var nationality && nationality == territory.Republic(official.Home) ? charge : 1;

    /// <inheritdoc/>
    protected override void Apply(Country country, PolityState polity)
    {
    }
}
