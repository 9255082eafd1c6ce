namespace Narkhoz.Planning.Breakdown;

/// <summary>Shares out a total in proportion to weights, so that the shares add up to the total to the last unit.</summary>
/// <remarks>
/// Hamilton's rule of the largest remainder: everybody gets the whole part of his quota, and the units left over go to the largest fractions
/// (Balinski and Young 1982, "Fair Representation"). Ties go to the earlier place, so the result does not depend on anything but the input.
/// </remarks>
public static class LargestRemainder
{
    /// <summary>Shares out whole units.</summary>
    /// <param name="total">What is shared out, 0 or more.</param>
    /// <param name="weights">Claim of each place, 0 or more.</param>
    /// <param name="shares">Receives the whole shares; without limits each differs from its quota by less than one.</param>
    /// <param name="limits">Most that a place may get, whole units; empty where nothing limits any. What a full place cannot take goes to the others by their weights.</param>
    /// <returns>What found no place because all limits were reached or all weights are 0; else 0.</returns>
    /// <exception cref="ArgumentException">Lengths differ, or a figure is negative or not finite.</exception>
    public static long Split(long total, ReadOnlySpan<double> weights, Span<long> shares, ReadOnlySpan<long> limits = default)
    {
        Check(total, weights, shares.Length, limits);
        shares.Clear();
        var open = new bool[weights.Length];
        for (var place = 0; place < open.Length; place++) open[place] = weights[place] > 0 && (limits.IsEmpty || limits[place] > 0);
        var left = total;
        while (left > 0 && Fill(ref left, weights, shares, limits, open))
        {
        }

        return left > 0 ? RoundOut(left, weights, shares, limits, open) : 0;
    }

    /// <summary>Shares out an amount so that the shares, added in any order, give it bit for bit.</summary>
    /// <remarks>The amount is a whole number of its own last binary digits; these are shared out by <see cref="Split(long, ReadOnlySpan{double}, Span{long}, ReadOnlySpan{long})"/>, and no sum of them rounds.</remarks>
    /// <param name="total">What is shared out, 0 or more.</param>
    /// <param name="weights">Claim of each place, 0 or more.</param>
    /// <param name="shares">Receives the shares.</param>
    /// <param name="limits">Most that a place may get; empty where nothing limits any.</param>
    /// <returns>What found no place; else 0.</returns>
    /// <exception cref="ArgumentException">Lengths differ, or a figure is negative or not finite.</exception>
    public static double Split(double total, ReadOnlySpan<double> weights, Span<double> shares, ReadOnlySpan<double> limits = default)
    {
        if (!(total >= 0 && double.IsFinite(total))) throw new ArgumentException($"the total is {total}", nameof(total));
        var digit = total == 0 ? 1 : Math.ScaleB(1, Math.ILogB(total) - 52);
        var caps = new long[limits.Length];
        for (var place = 0; place < caps.Length; place++)
        {
            if (!(limits[place] >= 0)) throw new ArgumentException($"limit {place + 1} is {limits[place]}", nameof(limits));
            caps[place] = (long)Math.Floor(Math.Min(limits[place], total) / digit);
        }

        var whole = new long[shares.Length];
        var left = Split((long)(total / digit), weights, whole, caps);
        for (var place = 0; place < whole.Length; place++) shares[place] = whole[place] * digit;
        return left * digit;
    }

    /// <summary>Gives every open place the whole part of its quota; a place that its limit stops is filled and closed, and the round is done again.</summary>
    /// <returns>Whether some place was closed, so that another round is due.</returns>
    private static bool Fill(ref long left, ReadOnlySpan<double> weights, Span<long> shares, ReadOnlySpan<long> limits, bool[] open)
    {
        var perWeight = left / Sum(weights, open);
        var closed = false;
        if (limits.IsEmpty || !double.IsFinite(perWeight)) return false;
        for (var place = 0; place < open.Length; place++)
        {
            if (!open[place] || perWeight * weights[place] < limits[place]) continue;
            shares[place] = Math.Min(limits[place], left);
            left -= shares[place];
            open[place] = false;
            closed = true;
        }

        return closed;
    }

    private static long RoundOut(long left, ReadOnlySpan<double> weights, Span<long> shares, ReadOnlySpan<long> limits, bool[] open)
    {
        var perWeight = left / Sum(weights, open);
        var order = new List<(double Fraction, int Place)>();
        var rest = left;
        for (var place = 0; place < open.Length; place++)
        {
            if (!open[place]) continue;
            var quota = perWeight * weights[place];
            shares[place] = Math.Min((long)quota, rest);
            rest -= shares[place];
            order.Add((shares[place] - quota, place));
        }

        order.Sort();
        var gave = rest > 0;
        while (gave)
        {
            gave = false;
            foreach (var (_, place) in order)
            {
                if (rest == 0) return 0;
                if (!limits.IsEmpty && shares[place] >= limits[place]) continue;
                shares[place]++;
                rest--;
                gave = true;
            }
        }

        return rest;
    }

    private static double Sum(ReadOnlySpan<double> weights, bool[] open)
    {
        double sum = 0;
        for (var place = 0; place < open.Length; place++)
            if (open[place]) sum += weights[place];
        return sum;
    }

    private static void Check(long total, ReadOnlySpan<double> weights, int shares, ReadOnlySpan<long> limits)
    {
        if (total < 0) throw new ArgumentException($"the total is {total}", nameof(total));
        if (shares != weights.Length) throw new ArgumentException($"{shares} shares for {weights.Length} weights", nameof(shares));
        if (!limits.IsEmpty && limits.Length != weights.Length) throw new ArgumentException($"{limits.Length} limits for {weights.Length} weights", nameof(limits));
        for (var place = 0; place < weights.Length; place++)
            if (!(weights[place] >= 0 && double.IsFinite(weights[place]))) throw new ArgumentException($"weight {place + 1} is {weights[place]}", nameof(weights));
        for (var place = 0; place < limits.Length; place++)
            if (limits[place] < 0) throw new ArgumentException($"limit {place + 1} is {limits[place]}", nameof(limits));
    }
}
