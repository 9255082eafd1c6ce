using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Polity.Party;

/// <summary>Congresses lapse: a leader whose men fill the committee has no need of one.</summary>
/// <remarks>PPA-25. interval = the constitution's x (1 + <c>polity.congress.lapse</c> x share of the committee tied to the leader squared): a year when nobody has a majority, many years when one man has all.</remarks>
internal sealed class Lapse(Country country) : PolityMechanism
{
    private readonly double _lapse = country.Parameters.Value("polity.congress.lapse", "1");

    internal override MechanismInfo Info { get; } = new(
        "lapse",
        "Congresses lapse under a leader who does not need them",
        ["PPA-25", "XSY-05"],
        "Schapiro 1960; Nettl 4607-4610, 4735-4740, 6143-6145",
        "congresses meet when the constitution says");

    /// <summary>Months from one congress to the next.</summary>
    internal double Interval(Country country, PolityState polity, int every)
    {
        if (!On || polity.ChiefRow < 0) return every;
        var men = Authority.Men(country, polity, polity.ChiefRow);
        return every * (1 + (_lapse * men * men));
    }

    /// <inheritdoc/>
    protected override void Apply(Country country, PolityState polity)
    {
    }
}
