using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Polity;

/// <summary>A rule of Party and state: it rests in runs whose scenario does not look at them.</summary>
internal abstract class PolityMechanism : Mechanism
{
    /// <inheritdoc/>
    protected sealed override void Apply(Country country)
    {
        if (country.Polity is { } polity) Apply(country, polity);
    }

    /// <inheritdoc/>
    protected sealed override void Otherwise(Country country)
    {
        if (country.Polity is { } polity) Otherwise(country, polity);
    }

    /// <summary>The rule.</summary>
    protected abstract void Apply(Country country, PolityState polity);

    /// <summary>What happens without it: nothing, unless the rule says otherwise.</summary>
    protected virtual void Otherwise(Country country, PolityState polity)
    {
    }
}
