using System.Runtime.CompilerServices;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>Amounts of both kinds of inputs (<see cref="InputKinds"/>) of eight plants, in months of capacity.</summary>
/// <param name="Main">Of the main material.</param>
/// <param name="Auxiliary">Of auxiliary materials and fuel.</param>
internal readonly record struct Materials(Eight Main, Eight Auxiliary)
{
    /// <summary>What can be made of them: the scarcer kind sets it.</summary>
    internal Eight Scarcer
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Lane.Min(Main, Auxiliary);
    }

    /// <summary>How far both lie off one, either way.</summary>
    internal Materials Off
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Lane.Off(Main, Eight.One), Lane.Off(Auxiliary, Eight.One));
    }

    /// <summary>Moved by a share of the way towards others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Materials Towards(Materials others, Eight share) => new(Main + (share * (others.Main - Main)), Auxiliary + (share * (others.Auxiliary - Auxiliary)));

    /// <summary>Both as one, by their parts in the cost.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Eight Together(in InputParts parts) => (parts.Main * Main) + (parts.Auxiliary * Auxiliary);

    /// <summary>A share of both.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Materials Times(Eight share) => new(Main * share, Auxiliary * share);

    /// <summary>A share of each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Materials Times(Materials shares) => new(Main * shares.Main, Auxiliary * shares.Auxiliary);

    /// <summary>With more of both.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Materials Plus(Materials more) => new(Main + more.Main, Auxiliary + more.Auxiliary);

    /// <summary>With less of both.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Materials Minus(Materials less) => new(Main - less.Main, Auxiliary - less.Auxiliary);

    /// <summary>What is left when something has been made of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Materials Less(Eight made) => new(Main - made, Auxiliary - made);
}

/// <summary>Parts of the two kinds in the cost of a product's inputs.</summary>
/// <param name="Main">Part of the main material.</param>
/// <param name="Auxiliary">Part of the others.</param>
internal readonly record struct InputParts(Eight Main, Eight Auxiliary)
{
    /// <summary>Parts of a product's inputs.</summary>
    internal static InputParts Of(InputKinds kinds, int product) =>
        new(Lane.Of(kinds.Part[kinds.At(InputKinds.Main, product)]), Lane.Of(kinds.Part[kinds.At(InputKinds.Auxiliary, product)]));
}
