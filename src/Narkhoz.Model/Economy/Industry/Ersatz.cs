using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Industry;

/// <summary>Forced substitution: what is short for years is replaced, canvas and rubber for leather, peat for coal, home-made parts for bought ones.</summary>
/// <remarks>
/// Kornai 1980. s, the share of claims on an input that supply left unmet, is remembered over <c>supply.adaptation</c> years; the share of output that is lost when none of
/// it comes falls by <c>supply.ersatz</c> x s. Projects replace nothing: a power station needs its turbine.
/// </remarks>
internal sealed class Ersatz : Mechanism
{
    private readonly double _pace;
    private readonly double _reach;

    internal Ersatz(Country country)
    {
        _pace = 1 / (12 * country.Parameters.Value("supply.adaptation", "yr"));
        _reach = country.Parameters.Value("supply.ersatz", "1");
        Needed = new double[country.Technology.Products];
    }

    internal override MechanismInfo Info { get; } = new(
        "ersatz",
        "Substitutes for what is short for years",
        ["EPL-08", "EIN-15"],
        "Kornai 1980; Nettl 4404-4419",
        "works need each input as they did in 1928, however long it is short");

    /// <summary>By product, the part of the need for it as an input that substitutes have not taken.</summary>
    internal double[] Needed { get; }

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        for (var input = 0; input < Needed.Length; input++)
        {
            ref var scarcity = ref country.Works.Scarcity[input];
            scarcity += _pace * (country.Works.Missing[input] - scarcity);
            Needed[input] = 1 - (_reach * scarcity);
        }
    }

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => Array.Fill(Needed, 1);
}
