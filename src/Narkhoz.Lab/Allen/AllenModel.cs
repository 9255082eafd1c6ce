using Narkhoz.Record;

namespace Narkhoz.Lab.Allen;

/// <summary>Allen's model of Soviet growth, as far as it could be found: Feldman's two sectors, farming, two lines of migration, hard or soft budgets.</summary>
/// <remarks>
/// <para>Allen 2003, Farm to Factory, ch. 8; its results in Allen 2005, "A Reassessment of the Soviet Industrial Revolution", Comparative Economic Studies 47. Found: that the model has producer goods, consumer goods and farming, that e of the producer goods goes
/// back into making them, that soft budgets hire all and hard ones do not, and two lines of migration (<c>population.migration</c>). Not found: the equations of the appendix, its production functions and numbers.</para>
/// <para>Here: dK(i) = I(i) - d K(i), I(producer) = e Y(producer); Y(i) = K(i)/v (L(i)/L0(i) K0(i)/K(i))^(1-a) (1 + g)^t; hands go to both sectors as capital; a hard budget hires until the last pair of hands makes its wage of 1928, moved by technique. Migration = slope r + constant, r = town over village
/// consumption a head, on the scale on which the free village of 1928 sends off what it did. Goods go to villages in the share of 1928, less as more of the harvest is delivered.</para>
/// </remarks>
public sealed class AllenModel
{
    private const int First = 1928;
    private readonly ParameterBook _numbers;
    private readonly double _scale;

    /// <summary>Reads the parameters.</summary>
    /// <param name="record">The record.</param>
    /// <exception cref="RecordException">A parameter is missing or has a wrong unit.</exception>
    public AllenModel(RecordBook record)
    {
        ArgumentNullException.ThrowIfNull(record);
        _numbers = record.Parameters;
        var village = Number("population") * (1 - Number("town")) * 1e6;
        _scale = ((_numbers.Value("population.migration.village_to_town", "person/yr") / village) - _numbers.Value("population.migration.nep_constant", "1/yr")) / _numbers.Value("population.migration.nep_slope", "1/yr");
    }

    /// <summary>Runs a case.</summary>
    /// <param name="chosen">Its institutions.</param>
    /// <param name="to">Last year, 1928 or later.</param>
    /// <returns>Every year from 1928.</returns>
    public IReadOnlyList<AllenYear> Run(AllenCase chosen, int to)
    {
        ArgumentNullException.ThrowIfNull(chosen);
        var (v, a) = (Number("capital_output", "yr"), Number("capital_share"));
        var (producer0, consumer0) = (Number("producer"), Number("consumer"));
        var (producer, consumer) = (producer0 * v, consumer0 * v);
        var (people, town) = (Number("population"), Number("population") * Number("town"));
        var start = town * Number("participation");
        var years = new List<AllenYear>();
        for (var year = First; year <= to; year++)
        {
            var t = year - First;
            var (workers, technique) = (town * Number("participation"), Math.Pow(1 + Number("technique", "1/yr"), t));
            var capital = (producer + consumer) / ((producer0 + consumer0) * v);
            var hired = chosen.Soft ? workers : Math.Min(workers, start * capital);
            var perCapital = technique * Math.Pow(hired / (start * capital), 1 - a) / v;
            var (y1, y2) = (producer * perCapital, consumer * perCapital);
            var farm = (1 - producer0 - consumer0) * Math.Pow(1 + Number("harvest", "1/yr"), t) * (chosen.Collective && t > 1 ? Number("collectivised_harvest") : 1);
            years.Add(Year(chosen, year, y1, y2, farm, town, people, hired / workers));
            var rate = Migration(chosen, years[^1], t);
            var e = Number(chosen.Plan ? "e_plan" : "e_nep");
            var d = Number("depreciation", "1/yr");
            producer += (e * y1) - (d * producer);
            consumer += ((1 - e) * y1) - (d * consumer);
            var growth = 1 + Number("growth", "1/yr");
            town = (town * growth) + (rate * (people - town));
            people *= growth;
        }

        return years;
    }

    private AllenYear Year(AllenCase chosen, int year, double y1, double y2, double farm, double town, double people, double employed)
    {
        var marketed = Number(chosen.Collective && year > First + 1 ? "delivered" : "marketed");
        var goods = Number("village_goods") * (1 - marketed) / (1 - Number("marketed"));
        var farm0 = 1 - Number("producer") - Number("consumer");
        var (town0, village0) = (Number("town") * Number("population"), (1 - Number("town")) * Number("population"));
        var townStart = ((Number("marketed") * farm0) + ((1 - Number("village_goods")) * Number("consumer"))) / town0;
        var villageStart = (((1 - Number("marketed")) * farm0) + (Number("village_goods") * Number("consumer"))) / village0;
        return new AllenYear(
            year,
            y1,
            y2,
            farm,
            town / people,
            1 - employed,
            ((marketed * farm) + ((1 - goods) * y2)) / town / townStart,
            (((1 - marketed) * farm) + (goods * y2)) / (people - town) / villageStart);
    }

    private double Migration(AllenCase chosen, AllenYear year, int t)
    {
        var line = chosen.Collective && t > 1 ? "collective" : "nep";
        var ratio = _scale * year.TownConsumption / year.VillageConsumption;
        return Math.Max(0, (_numbers.Value($"population.migration.{line}_slope", "1/yr") * ratio) + _numbers.Value($"population.migration.{line}_constant", "1/yr"));
    }

    private double Number(string name, string unit = "1") => _numbers.Value($"allen.{name}", unit);
}
