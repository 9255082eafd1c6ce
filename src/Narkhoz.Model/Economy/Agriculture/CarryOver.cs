using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Agriculture;

/// <summary>A good harvest is not eaten up: some grain is kept for a bad one.</summary>
/// <remarks>
/// Beyond what it needs a village, or a farm, eats and feeds of its barn only what lies above <c>farms.carry_over</c> months of need; what it needs it takes all the same, so that the reserve is there for a bad year and gone after it
/// (buffer stocks: Deaton 1991; McCloskey and Nash 1984 on corn at interest; Chayanov 1925). EAG-20, EAG-24.
/// </remarks>
internal sealed class CarryOver(Country country) : Mechanism
{
    private readonly double _months = country.Parameters.Value("farms.carry_over", "month");

    internal override MechanismInfo Info { get; } = new(
        "carry-over",
        "Grain kept for a bad year",
        ["EAG-20", "EAG-24"],
        "Chayanov 1925; McCloskey and Nash 1984; Deaton 1991",
        "what a good harvest leaves is eaten and fed before the next");

    /// <summary>Months of need that are kept.</summary>
    internal double Months => On ? _months : 0;

    /// <summary>What may be taken of a barn in a month when some of it is kept for a bad year.</summary>
    /// <param name="ration">What the month might take.</param>
    /// <param name="need">What it needs.</param>
    /// <param name="kept">What is kept of the ration, in months of need.</param>
    internal static T Spare<T>(T ration, T need, T kept)
        where T : struct, IMeasure<T> => T.Max(T.Min(ration, need), ration - (kept * need));

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
    }
}
