using System.Runtime.CompilerServices;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>What a plant can make in a month: its rated ability, as kinds, wear, crew and pay leave it.</summary>
internal sealed class Abilities
{
    private Eight _effort;

    internal required Assortment Assortment { get; init; }

    internal required Crews Crews { get; init; }

    internal required PieceRates Pay { get; init; }

    internal required NormRevision Norms { get; init; }

    /// <summary>Readies the rules for the month.</summary>
    internal void Look(Country country)
    {
        Assortment.Run(country);
        Crews.Run(country);
        Pay.Run(country);
        Norms.Run(country);
        _effort = Lane.Of(country.Plants!.Effort);
    }

    /// <summary>How hard men work over what plants are rated at: a branch of plants that all make less for it has less capacity and needs more men. Without a statutory task plants are rated with the pay of their time.</summary>
    internal void Rate(Country country, bool driven)
    {
        if (country.Plants is { } plants) plants.Effort = driven ? Pay.Effort * Norms.Effort : 1;
    }

    /// <summary>Ability, months of capacity.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Eight Of(Eight rated, Eight task, Eight wear, Eight green) =>
        rated * _effort * Assortment.Ease(Assortment.Misfit(task, rated)) * (Eight.One - wear) * Crews.Skill(green);
}
