namespace Narkhoz.Bench.Planning;

/// <summary><c>-- planning NAME [SIZES]</c>: each measurement prints our figures and the rival's in one run.</summary>
public static class PlanningBench
{
    public static void Print(TextWriter to, ReadOnlySpan<string> args)
    {
        switch (args)
        {
            case ["inputoutput", .. var sizes]: InputOutputBench.Print(to, Sizes(sizes, [10_000, 1_000_000])); break;
            case ["techniques", .. var sizes]: TechniquesBench.Print(to, Sizes(sizes, [10_000, 1_000_000])); break;
            case ["breakdown", .. var sizes]: BreakdownBench.Print(to, Sizes(sizes, [1_000, 5_000])); break;
            case ["prices", .. var sizes]: PricesBench.Print(to, Sizes(sizes, [10_000, 1_000_000])); break;
            case ["horizon", .. var sizes]: HorizonBench.Print(to, Sizes(sizes, [100, 300, 1_000])); break;
            case ["optimal", .. var sizes]: OptimalBench.Print(to, Sizes(sizes, [1_000, 3_000])); break;
            case ["reading", .. var sizes]: ReadingBench.Print(to, Sizes(sizes, [10_000, 100_000])); break;
            default: to.WriteLine("planning: inputoutput|techniques|breakdown|prices|horizon|optimal|reading [products ...]"); break;
        }
    }

    private static int[] Sizes(ReadOnlySpan<string> given, int[] otherwise) => given.IsEmpty ? otherwise : [.. given.ToArray().Select(int.Parse)];
}
