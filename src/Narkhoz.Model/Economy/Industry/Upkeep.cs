using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Industry;

/// <summary>What overhaul and repair are made of: steel, machinery and timber.</summary>
internal sealed class Upkeep(Country country)
{
    private readonly int[] _materials = [country.Technology.Product("steel"), country.Technology.Product("machinery"), country.Technology.Product("timber")];

    /// <summary>The worst shortage among them, mean of the year so far, 0 to 1.</summary>
    internal double Missing(Country country)
    {
        double missing = 0;
        foreach (var material in _materials) missing = Math.Max(missing, country.Works.Shortage[material]);
        return missing;
    }
}
