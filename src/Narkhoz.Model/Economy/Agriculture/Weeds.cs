using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Agriculture;

/// <summary>Bad work leaves fields full of weeds, which outlast it.</summary>
/// <remarks>
/// Share of the fields overgrown: grows by disorder, falls by <c>farms.weeds.clearing</c> of itself a year, as fallow comes round and row crops are hoed. A field overgrown yields <c>farms.weeds.loss</c> less. Gardens are weeded by those who eat of them.
/// So yields fall furthest after the drive and come back years later (Davies and Wheatcroft 2004 on late ploughing, fallow given up and weeds in 1931-33; Wheatcroft and Davies 1994: of what yields of 1930-34 were below their trend, 1.83 centners a hectare, the weather explains 0.37). EAG-19.
/// </remarks>
internal sealed class Weeds(Country country) : Mechanism
{
    private readonly double _clearing = country.Parameters.Value("farms.weeds.clearing", "1/yr");
    private readonly double _loss = country.Parameters.Value("farms.weeds.loss", "1");

    internal override MechanismInfo Info { get; } = new(
        "weeds",
        "Weeds outlast the disorder that let them in",
        ["EAG-19"],
        "Davies and Wheatcroft 2004; Wheatcroft and Davies 1994; Nettl 3857-3861",
        "fields are clean again as soon as work is in order");

    /// <summary>What fields of a zone yield of what clean ones would.</summary>
    internal double Yield(Country country, int r) => 1 - (_loss * country.Farms.Weeds[r]);

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        for (var r = 0; r < country.Technology.Zones; r++)
        {
            ref var weeds = ref country.Farms.Weeds[r];
            weeds = Math.Clamp(weeds + ((country.Farms.Disorder[r] - (_clearing * weeds)) / 12), 0, 1);
        }
    }

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => country.Farms.Weeds.Span.Clear();
}
