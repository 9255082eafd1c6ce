using Narkhoz.Model.Kernel;
using Narkhoz.Model.World;
using Narkhoz.Record;

namespace Narkhoz.Model.Polity.Leadership;

/// <summary>The situation as the leadership is told of it: collections, bread, reports of the police, output as reported, danger from outside.</summary>
/// <remarks>
/// Truth that nobody reports does not reach it. Grain: what is missing of the grain that the centre is accustomed to, over the last twelve months. Hunger: what is missing of the towns' food. Unrest: as the police tells. Restoration: how far reported output of
/// industry is on its way from half of that of the norms' year to the whole. Threat: <c>world.threat</c>. Without an economy beside it all but the threat is nought.
/// </remarks>
internal sealed class Situation
{
    /// <summary>Kind of the facts on danger from outside, <c>world.threat</c>.</summary>
    internal const string Threat = "threat";
    private const int Months = 12;
    private readonly DatedFacts _threat;
    private readonly double _forgetting;
    private readonly double _normal;
    private readonly double _alarm;
    private readonly double _tolerance;
    private readonly int _grain;

    internal Situation(Country country, IEnumerable<Decision> decisions)
    {
        var p = country.Parameters;
        _threat = new DatedFacts(decisions, Threat, "1");
        (_alarm, _tolerance) = (p.Value("polity.line.alarm", "1"), p.Value("farms.tolerance", "1/month"));
        _forgetting = p.Value("polity.line.accustomed", "1/month");
        _normal = p.Value("population.food.normal", "kcal/day") / p.Value("population.food.requirement", "kcal/day");
        _grain = country.Technology.Product("grain");
    }

    /// <summary>Signals, in the order of <see cref="Reason"/> from grain to threat, 0 to 1 each.</summary>
    internal double[] Signals { get; } = new double[(int)Reason.Threat + 1];

    /// <summary>Reads what is known at the end of a month.</summary>
    internal void Read(Country country, PolityState polity)
    {
        Array.Clear(Signals);
        Signals[(int)Reason.Threat] = _threat.InForce(country.Now.Index, "", 0);
        if (country.Alone) return;
        Signals[(int)Reason.Grain] = GrainMissing(country, polity);
        Signals[(int)Reason.Hunger] = HungerOfTowns(country);
        Signals[(int)Reason.Unrest] = UnrestToldOf(country, polity);
        Signals[(int)Reason.Restoration] = Restored(country);
    }

    private double GrainMissing(Country country, PolityState polity)
    {
        double collected = 0, year = 0;
        for (var r = 0; r < country.Technology.Zones; r++)
            collected += country.Technology.Amount(_grain, country.Goods.OfMonth(Flow.Delivered, country.Goods.Cell(Holder.Village, r, _grain)));
        polity.Grain[country.Now.Month - 1] = collected;
        for (var month = 0; month < Months; month++) year += polity.Grain[month];
        ref var accustomed = ref polity.Grain[Months];
        accustomed = Math.Max(year, accustomed * (1 - _forgetting));
        return country.Age >= Months && accustomed > 0 ? 1 - (year / accustomed) : 0;
    }

    private double HungerOfTowns(Country country) => Math.Clamp(1 - (country.Homes.MeanFood(country.People, Place.Town) / _normal), 0, 1);

    /// <summary>The graver of unrest in towns and villages, against that at which a rising spreads by itself, and of the disturbances that the drive for kolkhozy raises, against those at which the centre takes it back.</summary>
    private double UnrestToldOf(Country country, PolityState polity)
    {
        double unrest = 0, people = 0;
        for (var r = 0; r < country.Technology.Zones; r++)
        {
            var here = (double)(country.People.Total(country.People.Group(Place.Town, r)) + country.People.Total(country.People.Group(Place.Village, r)));
            unrest += polity.Unrest[r] * here;
            people += here;
        }

        return Math.Clamp(Math.Max(people > 0 ? unrest / people / _alarm : 0, country.Drive.Mean(country.People, country.Drive.Risings) / _tolerance), 0, 1);
    }

    private static double Restored(Country country)
    {
        var technology = country.Technology;
        double now = 0, norm = 0;
        for (var p = 0; p < technology.Products; p++)
        {
            if (technology.Sector[p] == Sector.Farm || !technology.Made[p]) continue;
            now += country.Plan.Reported[p] * technology.Price[p];
            norm += technology.Output[p] * technology.Price[p];
        }

        return norm > 0 ? Math.Clamp((2 * now / norm) - 1, 0, 1) : 0;
    }
}

/// <summary>Why a line was adopted: the signal without which the vote would have gone the other way.</summary>
internal enum Reason
{
    /// <summary>Grain did not come in.</summary>
    Grain,

    /// <summary>The towns were hungry.</summary>
    Hunger,

    /// <summary>Unrest.</summary>
    Unrest,

    /// <summary>Old capacity was at work again.</summary>
    Restoration,

    /// <summary>Danger from outside.</summary>
    Threat,

    /// <summary>Another leader, or the same with other convictions: no signal turned the vote.</summary>
    Leader,
}
