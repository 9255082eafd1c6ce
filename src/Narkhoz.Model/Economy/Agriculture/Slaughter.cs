using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Agriculture;

/// <summary>Slaughter by households that are driven into a kolkhoz, who would lose the animals anyway.</summary>
internal sealed class Slaughter : Mechanism
{
    internal override MechanismInfo Info { get; } = new(
        "slaughter",
        "Slaughter of animals on joining",
        ["EAG-19"],
        "Davies 1980; Davies and Wheatcroft 2004; Nettl 3729-3733, 3842-3844",
        "joiners bring all their animals with them");

    /// <summary>The herd and zone in question, how many head the joiners would kill, and how many they do.</summary>
    internal (int Herd, int Zone, double Doomed, double Killed) Joiners { get; set; }

    /// <inheritdoc/>
    protected override void Apply(Country country) => Joiners = Joiners with { Killed = Joiners.Doomed };
}
