namespace Narkhoz.Model.Tests;

/// <summary>EPL-10: what was over-fulfilled becomes the norm; and not so without the rule.</summary>
public sealed class RatchetTests
{
    [Fact]
    public void A_branch_that_overfulfils_is_asked_for_more_next_year()
    {
        var (with, without) = (Runs.Without(), Runs.Without("ratchet"));
        var lambda = Runs.Record.Parameters.Value("planning.ratchet", "1");
        var year = Runs.Industrialisation.From.Year;
        var raised = 0;
        foreach (var product in Runs.Record.Products)
        {
            var target = without[year + 1, "output", product.Id, truth: Truth.Plan];
            if (target <= 0) continue;
            var over = Math.Max(0, with[year, "output", product.Id, truth: Truth.Reported] - with[year, "output", product.Id, truth: Truth.Plan]);
            Assert.Equal(target + (lambda * over), with[year + 1, "output", product.Id, truth: Truth.Plan], target * 1e-9);
            if (over > 0) raised++;
        }

        Assert.True(raised > 0, "no branch over-fulfilled, so nothing was tested");
    }
}
