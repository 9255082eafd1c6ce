using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Labour;

/// <summary>Those who find no work stop looking for it.</summary>
/// <remarks>
/// The way in, backwards: participation falls by <c>labour.entry</c> x the share of the workforce without work a month (Long 1958 and Mincer 1962 on discouraged workers; the exchanges of NEP struck off those whom they could not place, Carr and Davies 1969).
/// </remarks>
internal sealed class Discouragement(Country country) : Mechanism
{
    private readonly double _entry = country.Parameters.Value("labour.entry", "1");

    internal override MechanismInfo Info { get; } = new(
        "discouragement",
        "Those who find no work stop looking",
        ["LAB-04"],
        "Long 1958; Mincer 1962; Carr and Davies 1969; Nettl 3417-3423",
        "whoever has once looked for work goes on looking");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        var homes = country.Homes;
        if (homes.Vacancies[0] < 0) homes.Participation[0] *= 1 - (_entry * Math.Min(1, -homes.Vacancies[0] / Math.Max(1, homes.Workers[0])));
    }
}
