using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Industry;

/// <summary>What the arms orders consist of and which civil works make their part: kinds by products.</summary>
/// <remarks>Parameters <c>arms.share</c>, <c>arms.civil</c> and <c>arms.works</c>; after Samuelson 2000 and Cooper 1991 on works of two uses.</remarks>
internal sealed class ArmsTable
{
    internal ArmsTable(Country country)
    {
        var (parameters, technology) = (country.Parameters, country.Technology);
        Draw = new double[technology.Products];
        double all = 0;
        foreach (var kind in parameters.Under("arms.share").Select(share => share.Id["arms.share.".Length..]))
        {
            var share = parameters.Value($"arms.share.{kind}", "1");
            var civil = share * parameters.Value($"arms.civil.{kind}", "1");
            var works = parameters.Under($"arms.works.{kind}").ToList();
            var sum = works.Sum(part => part.Value);
            foreach (var part in works) Draw[technology.Product(part.Id[$"arms.works.{kind}.".Length..])] += civil * part.Value / sum;
            all += share;
        }

        for (var p = 0; p < Draw.Length; p++) Draw[p] /= all;
    }

    /// <summary>By product, the part of all arms orders that the works of the branch make, by value.</summary>
    internal double[] Draw { get; }
}
