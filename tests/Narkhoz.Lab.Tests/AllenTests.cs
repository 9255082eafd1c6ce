using Narkhoz.Lab.Allen;
using Narkhoz.Record;

namespace Narkhoz.Lab.Tests;

/// <summary>Allen's model shows the signs that he reports.</summary>
public sealed class AllenTests
{
    private static readonly AllenModel Model = new(RecordBook.Open(Path.Combine(AppContext.BaseDirectory, "../../../../../data")));
    private static readonly AllenYear Nep = Model.Run(AllenCase.Steps[0], 1940)[^1];
    private static readonly AllenYear Soft = Model.Run(AllenCase.Steps[1], 1940)[^1];
    private static readonly AllenYear Collective = Model.Run(AllenCase.Steps[2], 1940)[^1];

    [Fact]
    public void Every_case_begins_in_1928_with_the_same_country() =>
        Assert.All(AllenCase.Steps, step =>
        {
            var first = Model.Run(step, 1928)[0];
            Assert.Equal((1.0, 1.0, 1.0), (Math.Round(first.Product, 12), Math.Round(first.TownConsumption, 12), Math.Round(first.VillageConsumption, 12)));
            Assert.Equal(0, first.Unemployment, 1e-12);
        });

    [Fact]
    public void Soft_budgets_hire_all_and_make_no_less() => Assert.All(AllenCase.Steps, step =>
    {
        var (hard, soft) = (Model.Run(step with { Soft = false }, 1940), Model.Run(step with { Soft = true }, 1940));
        Assert.All(soft, year => Assert.Equal(0, year.Unemployment));
        Assert.All(hard.Zip(soft), pair => Assert.True(pair.Second.Industry >= pair.First.Industry && pair.First.Unemployment >= 0));
        Assert.True(soft[^1].Industry > hard[^1].Industry || hard.All(year => year.Unemployment == 0));
    });

    [Fact]
    public void More_of_the_producer_goods_put_back_makes_more_of_them() => Assert.True(Soft.Producer > 1.5 * Nep.Producer);

    [Fact]
    public void Collectivisation_drives_people_to_town_and_adds_less_than_the_plans_did()
    {
        Assert.True(Collective.Town > Soft.Town);
        Assert.True(Collective.Farm < Soft.Farm);
        Assert.True(Math.Abs(Collective.Product - Soft.Product) < Soft.Product - Nep.Product);
    }
}
