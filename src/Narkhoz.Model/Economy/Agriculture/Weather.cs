using Narkhoz.Model.Kernel;
using Narkhoz.Record;

namespace Narkhoz.Model.Economy.Agriculture;

/// <summary>The weather of each zone's harvest years, from the record and never from an outcome.</summary>
internal sealed class Weather
{
    private readonly Parameter[] _weather;
    private readonly double _spread;

    internal Weather(Country country)
    {
        var p = country.Parameters;
        var national = p["weather.national"];
        _spread = p.Value("weather.spread", "1");
        _weather = [.. country.Technology.ZoneIds.Select(id => p.TryGet($"weather.{id}", out var own) ? own : national)];
    }

    /// <summary>Multiplier of the yield of what the weather moves so far, 1 = normal weather.</summary>
    /// <param name="country">The country.</param>
    /// <param name="r">The zone.</param>
    /// <param name="exposure">How far the weather moves it: 1 as the record's index.</param>
    internal double Of(Country country, int r, double exposure) => 1 + (_spread * exposure * (_weather[r].At(country.Now) - 1));
}
