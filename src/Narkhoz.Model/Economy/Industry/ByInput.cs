namespace Narkhoz.Model.Economy.Industry;

/// <summary>What holds of a branch's main material, and what of its other inputs.</summary>
/// <typeparam name="T">What it is: an output for which they are ordered, how far they go.</typeparam>
/// <param name="Main">Of the main material.</param>
/// <param name="Auxiliary">Of the other inputs.</param>
/// <param name="Place">Place of the main material among the inputs; -1 where the same holds of all.</param>
internal readonly record struct ByInput<T>(T Main, T Auxiliary, int Place)
{
    /// <summary>The same of all inputs.</summary>
    internal ByInput(T all)
        : this(all, all, -1)
    {
    }

    /// <summary>What holds of the input at a place.</summary>
    internal T Of(int place) => place == Place ? Main : Auxiliary;
}
