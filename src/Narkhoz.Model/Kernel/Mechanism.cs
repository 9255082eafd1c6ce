namespace Narkhoz.Model.Kernel;

/// <summary>A rule of the system with its place in the month; it can be switched off.</summary>
internal abstract class Mechanism
{
    /// <summary>What it is and where it comes from.</summary>
    internal abstract MechanismInfo Info { get; }

    /// <summary>Whether it is at work; off, <see cref="Otherwise"/> takes its place.</summary>
    internal bool On { get; set; } = true;

    /// <summary>Does the mechanism's part of the month.</summary>
    internal void Run(Country country)
    {
        country.Enter(Info.Id);
        if (On) Apply(country);
        else Otherwise(country);
    }

    /// <summary>The rule.</summary>
    protected abstract void Apply(Country country);

    /// <summary>What happens without the rule: nothing, unless the mechanism says otherwise.</summary>
    protected virtual void Otherwise(Country country)
    {
    }
}
