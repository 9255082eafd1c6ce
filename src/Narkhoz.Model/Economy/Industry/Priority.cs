using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Industry;

/// <summary>Who is served when supply falls short: heavy industry first.</summary>
/// <remarks>
/// Every claimant keeps a floor that cannot be taken from him, then the ranks are served in order until the supply is
/// gone (EPL-05, EPL-06; Powell 1977 on how a command economy reads shortage signals). Without the rule a shortage is shared
/// equally.
/// </remarks>
internal sealed class Priority(Country country) : Mechanism
{
    private readonly double _floor = country.Parameters.Value("supply.floor", "1");
    private readonly int _strictness = country.Line.Instrument("course.priority.heavy");

    internal override MechanismInfo Info { get; } = new(
        "priority",
        "Priority of heavy industry when supply falls short",
        ["EPL-05", "EPL-06", "EPL-08"],
        "Powell 1977; Nettl 3942-3952, 4022-4029",
        "every claimant is granted the same share, and industry invests in producer goods by their share in output");

    /// <summary>The claims of the month; set by the supply orders.</summary>
    internal Claims? Claims { get; set; }

    /// <summary>Which input is being shared out, and how much there is of it.</summary>
    internal (int Input, double Supply) Short { get; set; }

    /// <summary>Share of a claim that even the last rank is granted before the ranks are served: less, the stricter the rule.</summary>
    internal double Floor(Country country) => Math.Min(1, _floor * (1 - country.Line[_strictness]));

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        var claims = Claims!;
        var (input, supply) = Short;
        claims.Serve(input, supply, Math.Min(Floor(country), supply / claims.Total(input)), Industry.Claims.Ranks);
    }

    /// <inheritdoc/>
    protected override void Otherwise(Country country)
    {
        var claims = Claims!;
        var share = Short.Supply / claims.Total(Short.Input);
        for (var rank = 1; rank <= Industry.Claims.Ranks; rank++) claims.Grant(rank, Short.Input, share);
    }
}
