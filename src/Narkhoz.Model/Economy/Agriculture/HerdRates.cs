using Narkhoz.Record;

namespace Narkhoz.Model.Economy.Agriculture;

/// <summary>Yearly rates of a herd and what an animal gives.</summary>
/// <param name="Birth">Young kept, per head a year.</param>
/// <param name="Death">Deaths, per head a year.</param>
/// <param name="Offtake">Slaughter, per head a year.</param>
/// <param name="Meat">Meat, tonnes per head slaughtered.</param>
/// <param name="Milk">Milk, tonnes per head a year.</param>
/// <param name="Hides">Hides per head slaughtered.</param>
/// <param name="Dependence">Share of its feed that is grain and potatoes rather than grass and hay.</param>
internal readonly record struct HerdRates(double Birth, double Death, double Offtake, double Meat, double Milk, double Hides, double Dependence)
{
    /// <summary>Reads the rates of a herd; what it does not give is nought.</summary>
    internal static HerdRates Read(ParameterBook parameters, string id)
    {
        double Value(string leaf) => parameters.TryGet($"product.{id}.{leaf}", out var found) ? found.Value : 0;
        return new HerdRates(Value("birth"), Value("death"), Value("offtake"), Value("meat"), Value("milk"), Value("hides"), Value("feed_dependence"));
    }
}
