using Narkhoz.Model.Economy.Agriculture.Collective;
using Narkhoz.Model.Economy.Agriculture.Households;
using Narkhoz.Model.Kernel;
using Narkhoz.Model.World;

namespace Narkhoz.Model.Economy.Agriculture;

/// <summary>What the state does to the village and how the village answers: kolkhozy and risings, deliveries or tax, hiding, sowing.</summary>
internal sealed class Village
{
    internal Village(Country country, CropTable crops, Money.Prices prices, Trade.Nepmen nepmen, Depots depots)
    {
        var surplus = new Surplus(country, crops);
        (Plots, Chairmen, LabourDays) = (new Plots(country, surplus), new Chairmen(country, surplus), new LabourDays(country, surplus));
        CounterPlans = new CounterPlans(country, surplus, Chairmen);
        var fund = SeedFund = new SeedFund(country);
        FarmTaking? farms = null;
        if (country.Peasantry is { } peasantry) (farms, Meals) = (new FarmTaking(peasantry, surplus, CounterPlans), new FarmMeals(country, peasantry, surplus, LabourDays) { SeedFund = fund });
        Kombedy = new Kombedy(country);
        StateFarms = new StateFarms(country, crops, farms);
        Stations = new PaymentInKind(country, crops, StateFarms, farms);
        Hiding = new Hiding(country, surplus) { Kombedy = Kombedy, Chairmen = Chairmen, Farms = farms };
        var ownNeed = new OwnNeed(country, surplus);
        GoodsForGrain = new GoodsForGrain(country, crops, ownNeed);
        var tax = new TaxInKind(country, crops) { Farms = farms };
        var (detachments, loans) = (new Detachments(country), new SeedLoans(country, crops, depots) { SeedFund = fund });
        Districts = new Districts(country, crops) { SeedFund = fund };
        Deliveries = new Deliveries(country, crops) { Districts = Districts, Prices = prices, Nepmen = nepmen, Hiding = Hiding, Tax = tax, Detachments = detachments, SeedLoans = loans, OwnNeed = ownNeed, GoodsForGrain = GoodsForGrain, Farms = farms };
        Sowing = new SowingResponse(country, surplus, Deliveries) { Kombedy = Kombedy };
        (Collectivisation, Dekulakisation) = (new Collectivisation(country), new Dekulakisation(country));
        var (concession, reports, risings) = Collectivisation.Rules;
        Mobility = new Mobility(country, surplus, Kombedy);
        War = new WarOverFields(country);
        Forage = new Forage(country, crops, Weather = new Weather(country));
        Weeds = new Weeds(country);
        (Lean, CarryOver) = (new LeanMonths(country), new CarryOver(country));
        Rules = [concession, reports, risings, Sowing, Hiding, Lean, CarryOver, tax, detachments, loans, ownNeed, Districts, fund, Chairmen.Sections, Forage];
    }

    /// <summary>Joining and leaving kolkhozy, a phase.</summary>
    internal Collectivisation Collectivisation { get; }

    /// <summary>Whom exile takes and frightens, a phase.</summary>
    internal Dekulakisation Dekulakisation { get; }

    /// <summary>The farms' food and feed, at full resolution.</summary>
    internal FarmMeals? Meals { get; }

    /// <summary>The rise and fall of farms, a phase of full resolution.</summary>
    internal Mobility Mobility { get; }

    /// <summary>The weather of the fields and meadows.</summary>
    internal Weather Weather { get; }

    /// <summary>Fields overgrown, a phase.</summary>
    internal Weeds Weeds { get; }

    /// <summary>Fields where the front passes, a phase.</summary>
    internal WarOverFields War { get; }

    /// <summary>Hay and straw, a rule of the herds.</summary>
    internal Forage Forage { get; }

    /// <summary>Slaughter by the hungry, a rule of the herds.</summary>
    internal required DistressSlaughter Distress { get; init; }

    /// <summary>State farms, a phase.</summary>
    internal StateFarms StateFarms { get; }

    /// <summary>What stations are paid, a phase.</summary>
    internal PaymentInKind Stations { get; }

    /// <summary>Seed laid by, a rule of the barns and of sowing.</summary>
    internal SeedFund SeedFund { get; }

    /// <summary>Hours of field and plot, a phase.</summary>
    internal Plots Plots { get; }

    /// <summary>Chairmen, a phase.</summary>
    internal Chairmen Chairmen { get; }

    /// <summary>Plans of the kolkhozy, a phase of full resolution.</summary>
    internal CounterPlans CounterPlans { get; }

    /// <summary>Accounts of the kolkhozy, a phase of full resolution.</summary>
    internal LabourDays LabourDays { get; }

    /// <summary>Deliveries, a phase.</summary>
    internal Deliveries Deliveries { get; }

    /// <summary>What a pood buys, a phase.</summary>
    internal GoodsForGrain GoodsForGrain { get; }

    /// <summary>Harvest and seed by district, a rule of sowing.</summary>
    internal Districts Districts { get; }

    /// <summary>The committees of the poor, a phase.</summary>
    internal Kombedy Kombedy { get; }

    /// <summary>Hiding, a rule of deliveries and of the barns.</summary>
    internal Hiding Hiding { get; }

    /// <summary>How barns last until the harvest, a rule of the barns.</summary>
    internal LeanMonths Lean { get; }

    /// <summary>What is kept for a bad year, a rule of the barns.</summary>
    internal CarryOver CarryOver { get; }

    /// <summary>The answer of the sown area, a rule of sowing.</summary>
    internal SowingResponse Sowing { get; }

    /// <summary>The rules among them.</summary>
    internal IReadOnlyList<Mechanism> Rules { get; }
}
