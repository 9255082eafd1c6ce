namespace Narkhoz.Lab.Allen;

/// <summary>Institutions of a run of Allen's model.</summary>
/// <param name="Name">Name for people.</param>
/// <param name="Plan">Whether the share of the plans, or that of NEP, of producer goods is put back into making producer goods (e).</param>
/// <param name="Soft">Whether everybody who comes to town is hired (soft budgets), or those alone whose product pays the wage of 1928.</param>
/// <param name="Collective">Whether farms are collectivised: the steeper line of migration, deliveries, a smaller harvest.</param>
public sealed record AllenCase(string Name, bool Plan, bool Soft, bool Collective)
{
    /// <summary>The three steps that Allen tells apart, from NEP to Stalin's course.</summary>
    public static IReadOnlyList<AllenCase> Steps { get; } =
    [
        new("NEP, hard budgets", Plan: false, Soft: false, Collective: false),
        new("NEP, soft budgets, investment of the plans", Plan: true, Soft: true, Collective: false),
        new("collectivised, soft budgets, investment of the plans", Plan: true, Soft: true, Collective: true),
    ];
}
