using Narkhoz.Model.Kernel;
using Narkhoz.Record;

namespace Narkhoz.Model.World;

/// <summary>Men whom war keeps from home beside the government's army: prisoners abroad, and soldiers of the armies that fight it.</summary>
/// <remarks>
/// <c>world.captive</c> and <c>world.opposed</c> are told, as the fronts are. They stay in the ledger of their homes; hands and births are fewer in proportion, as for the army (<see cref="Army"/>), and the armies beyond the front keep horses of the villages there (EIN-05, DEM-03; Golovin 1931 on the prisoners, Mawdsley 1987 on the White armies).
/// </remarks>
internal sealed class MenAway(IReadOnlyList<Decision> decisions) : Mechanism
{
    /// <summary>Kind of the facts on prisoners, <c>world.captive</c>.</summary>
    internal const string Captive = "captive";

    /// <summary>Kind of the facts on other armies, <c>world.opposed</c>.</summary>
    internal const string Opposed = "opposed";
    private readonly DatedFacts _captive = new(decisions, Captive, "person");
    private readonly DatedFacts _opposed = new(decisions, Opposed, "person");

    internal override MechanismInfo Info { get; } = new(
        "men-away",
        "Prisoners of war and other armies",
        ["EIN-05", "DEM-03"],
        "Golovin 1931; Mawdsley 1987; Nettl 1484-1497, 1950-1959",
        "whoever is not in the government's army is at home");

    /// <summary>Men under arms on all sides, and prisoners of war.</summary>
    internal static double All(Upheaval upheaval) => upheaval.Army[0] + upheaval.Away[0] + upheaval.Away[1];

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        if (country.Upheaval is { } upheaval) (upheaval.Away[0], upheaval.Away[1]) = (_captive.InForce(country.Now.Index, "", 0), _opposed.InForce(country.Now.Index, "", 0));
    }

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => country.Upheaval?.Away.Span.Clear();
}
