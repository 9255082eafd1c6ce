using Narkhoz.Planning.Horizon;

namespace Narkhoz.Bench.Planning;

/// <summary>
/// The harmony method as Cockshott describes it (1990; the five-year planner of 2018 with its settings): a hundred rounds of evening out harmonies, of letting techniques grow or shrink by
/// what they gain in harmony for what they cost in it, and of scaling all back into what there is.
/// </summary>
internal static class HarmonyHeuristic
{
    private const int Rounds = 100;
    private const double Temperature = 0.23;
    private const double Reallocation = 0.4;
    private const double UseWeight = 5;
    private const double FullUse = 0.98;

    /// <summary>What it delivers of every final good of every year, as a share of its target.</summary>
    public static double[] Run(HarmonyComplex complex)
    {
        var users = Index(complex, complex.Inputs);
        var makers = Index(complex, complex.Outputs);
        var intensity = new double[complex.Inputs.Count];
        Array.Fill(intensity, 0.1);
        Rescale(complex, intensity, users);
        for (var round = 0; round < Rounds; round++)
        {
            EvenOut(complex, intensity, users, makers);
            Reallocate(complex, intensity, users);
            Rescale(complex, intensity, users);
        }

        var net = complex.NetOutput(intensity, out _);
        return [.. Enumerable.Range(0, complex.FinalGoods).Select(good => Math.Max(0, net[good]) / complex.Targets[good])];
    }

    private static void EvenOut(HarmonyComplex complex, double[] intensity, List<int>[] users, List<int>[] makers)
    {
        var net = complex.NetOutput(intensity, out _);
        var (slope, harmony) = (Slopes(complex, net, users), new double[net.Length]);
        var (sum, count) = (0.0, 0);
        for (var good = 0; good < net.Length; good++)
        {
            harmony[good] = Of(net[good] / complex.Targets[good]);
            if (complex.IsProduced[good]) (sum, count) = (sum + harmony[good], count + 1);
        }

        for (var good = 0; good < complex.FinalGoods; good++)
        {
            var change = Squash(Temperature * (harmony[good] - (sum / count)) / slope[good] / (net[good] == 0 ? 1 : net[good]));
            foreach (var technique in makers[good])
                if (complex.Outputs[technique][0] == good) intensity[technique] *= 1 - change;
        }
    }

    private static void Reallocate(HarmonyComplex complex, double[] intensity, List<int>[] users)
    {
        var slope = Slopes(complex, complex.NetOutput(intensity, out _), users);
        for (var technique = 0; technique < intensity.Length; technique++)
        {
            double gain = 0, cost = 0;
            for (var k = 0; k < complex.Outputs[technique].Length; k++) gain += slope[complex.Outputs[technique][k]] * complex.Made[technique][k];
            for (var k = 0; k < complex.Inputs[technique].Length; k++) cost += slope[complex.Inputs[technique][k]] * complex.Used[technique][k];
            intensity[technique] *= 1 + (Squash((gain - cost) / cost) * Temperature * Reallocation);
        }
    }

    /// <summary>What a unit of each good adds to harmony: by its own target, and for labour and stocks five parts in six by the best use.</summary>
    private static double[] Slopes(HarmonyComplex complex, double[] net, List<int>[] users)
    {
        var slope = new double[net.Length];
        for (var good = 0; good < net.Length; good++) slope[good] = SlopeOf(net[good] / complex.Targets[good]) / complex.Targets[good];
        for (var pass = 0; pass < 2; pass++)
        {
            for (var good = complex.FinalGoods; good < net.Length; good++)
            {
                var best = -1e22;
                foreach (var technique in users[good])
                {
                    double worth = 0;
                    for (var k = 0; k < complex.Outputs[technique].Length; k++) worth += slope[complex.Outputs[technique][k]] * complex.Made[technique][k];
                    best = Math.Max(best, worth / complex.Used[technique][Array.IndexOf(complex.Inputs[technique], good)]);
                }

                slope[good] = (slope[good] + (UseWeight * best)) / (UseWeight + 1);
            }
        }

        return slope;
    }

    /// <summary>All to 0.98 of the scarcest thing that is not produced, then the users of what is short by what is short of it.</summary>
    private static void Rescale(HarmonyComplex complex, double[] intensity, List<int>[] users)
    {
        var net = complex.NetOutput(intensity, out _);
        double fullest = 0;
        for (var good = 0; good < net.Length; good++)
            if (!complex.IsProduced[good]) fullest = Math.Max(fullest, (complex.Initial[good] - net[good]) / complex.Initial[good]);
        for (var technique = 0; technique < intensity.Length; technique++) intensity[technique] *= FullUse / fullest;
        net = complex.NetOutput(intensity, out var gross);
        var shrink = new double[intensity.Length];
        Array.Fill(shrink, 1);
        for (var good = 0; good < net.Length; good++)
        {
            if (net[good] >= 0) continue;
            foreach (var technique in users[good])
                if (complex.Outputs[technique][0] != good) shrink[technique] = Math.Min(shrink[technique], FullUse * gross[good] / (gross[good] - net[good]));
        }

        for (var technique = 0; technique < intensity.Length; technique++) intensity[technique] *= shrink[technique];
    }

    /// <summary>Harmony, also of what is overdrawn.</summary>
    private static double Of(double fulfilment) => fulfilment < 1 ? fulfilment - 1 - ((fulfilment - 1) * (fulfilment - 1) / 2) : Math.Log(fulfilment);

    private static double SlopeOf(double fulfilment) => fulfilment < 1 ? 2 - fulfilment : 1 / fulfilment;

    private static double Squash(double x) => x / (1 + Math.Abs(x));

    private static List<int>[] Index(HarmonyComplex complex, List<int[]> goods)
    {
        var index = new List<int>[complex.Targets.Length];
        for (var good = 0; good < index.Length; good++) index[good] = [];
        for (var technique = 0; technique < goods.Count; technique++)
            foreach (var good in goods[technique]) index[good].Add(technique);
        return index;
    }
}
