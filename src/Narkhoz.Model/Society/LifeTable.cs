using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Society;

/// <summary>Death and birth rates by age at normal food, from the record.</summary>
internal sealed class LifeTable
{
    internal LifeTable(Country country)
    {
        var p = country.Parameters;
        for (var age = 0; age < People.Ages; age++)
        {
            Death[age] = p.Value(age == 0 ? "population.mortality.a1" : $"population.mortality.a{age * 5}", "1/yr");
            Birth[age] = p.TryGet($"population.fertility.a{age * 5}", out var rate) ? rate.Value : 0;
        }

        Infant = p.Value("population.mortality.infant", "1");
        Male = p.Value("population.mortality.male", "1");
        TownDeath = p.Value("population.mortality.town", "1");
        (_trend, _before) = (p.Value("population.mortality.trend", "1/yr"), p.Value("population.mortality.trend_before", "1/yr"));
        TownBirth = p.Value("population.fertility.town", "1");
        VillageBirth = p.Value("population.fertility.village", "1");
        (_birthTrend, _leastBirths) = (p.Value("population.fertility.trend", "1/yr"), p.Value("population.fertility.least", "1"));
        Boys = p.Value("population.fertility.boys", "1");
    }

    /// <summary>Deaths a person a year by five-year age group; the first without infants.</summary>
    internal double[] Death { get; } = new double[People.Ages];

    /// <summary>Births a woman a year by five-year age group.</summary>
    internal double[] Birth { get; } = new double[People.Ages];

    /// <summary>Share of the born who die in their first year.</summary>
    internal double Infant { get; }

    /// <summary>Death rate of men against the mean of both sexes.</summary>
    internal double Male { get; }

    /// <summary>Death rate of towns against the mean.</summary>
    internal double TownDeath { get; }

    private readonly double _trend;
    private readonly double _before;
    private readonly double _birthTrend;
    private readonly double _leastBirths;

    /// <summary>Level of death rates so many years after the norms' year, or before it, 1 = that year's.</summary>
    internal double DeathLevel(double years) => 1 + (years * (years < 0 ? _before : _trend));

    /// <summary>Birth rate of towns against the mean.</summary>
    internal double TownBirth { get; }

    /// <summary>Birth rate of villages against the mean.</summary>
    internal double VillageBirth { get; }

    /// <summary>Level of birth rates so many years after the norms' year, 1 = that year's; the trend runs forward only, and not below the least.</summary>
    /// <remarks>Births a thousand people were 43.1 in 1913 and 43.6 in 1926 (Mitchell 2013), so there was none before.</remarks>
    internal double BirthLevel(double years) => Math.Max(_leastBirths, 1 + (_birthTrend * Math.Max(0, years)));

    /// <summary>Share of boys among the born.</summary>
    internal double Boys { get; }
}
