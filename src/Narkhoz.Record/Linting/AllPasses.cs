using Narkhoz.Record.Linting.Passes;

namespace Narkhoz.Record.Linting;

/// <summary>The passes in the order in which they run.</summary>
internal static class AllPasses
{
    /// <summary>The passes.</summary>
    public static IReadOnlyList<LintPass> InOrder { get; } =
    [
        new DuplicateId(),
        new MissingRepublic(),
        new MissingSource(),
        new UnitUnknown(),
        new DateOutsideRecord(),
        new NegativeNorm(),
        new PriorOrder(),
        new UnknownInstrument(),
        new UnknownMechanism(),
        new UnknownProductInInputs(),
        new UnknownZone(),
        new UnknownInPolity(),
        new UnitMismatch(),
        new InstrumentRange(),
        new RegionSharesSum(),
        new UnproductiveTechnology(),
        new ValueOutsidePrior(),
        new StraySection(),
        new UnusedTemplate(),
        new UnknownBookRow(),
        new DatapackageDrift(),
        new ForbiddenFit(),
    ];
}
