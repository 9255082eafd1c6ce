using System.Runtime.CompilerServices;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>What a plant can make in a month: its rated ability, as kinds, wear, crew and pay leave it.</summary>
internal sealed class Abilities
{
    private float _effort = 1;

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
        _effort = Pay.Effort * Norms.Effort;
    }

    /// <summary>Ability, months of capacity.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal T Of<T>(T rated, T task, T wear, T green)
        where T : struct, ILane<T> =>
        rated * T.Of(_effort) * Assortment.Ease(Assortment.Misfit(task, rated)) * (T.Of(1) - wear) * Crews.Skill(green);
}
