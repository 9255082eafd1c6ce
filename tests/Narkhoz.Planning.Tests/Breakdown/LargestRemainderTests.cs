using CsCheck;
using Narkhoz.Planning.Breakdown;

namespace Narkhoz.Planning.Tests.Breakdown;

public sealed class LargestRemainderTests
{
    [Fact]
    public void The_seats_of_a_published_example()
    {
        // Hamilton's rule on the textbook case of 25 seats: quotas 2.18, 5.52, 17.30 (weights x 10,000).
        var seats = new long[3];
        Assert.Equal(0, LargestRemainder.Split(25, [2.18, 5.52, 17.30], seats));
        Assert.Equal([2L, 6, 17], seats);
    }

    [Fact]
    public void Whole_shares_add_up_and_stay_within_one_of_their_quotas() =>
        Gen.Select(Gen.Long[0, 1_000_000], Gen.Double[0, 10].Array[1, 30]).Where(pair => pair.Item2.Sum() > 1e-6).Sample((total, weights) =>
        {
            var shares = new long[weights.Length];
            var left = LargestRemainder.Split(total, weights, shares);
            var sum = weights.Sum();
            return left == 0 && shares.Sum() == total && Enumerable.Range(0, shares.Length).All(i => Math.Abs(shares[i] - (total * weights[i] / sum)) < 1 + 1e-6);
        });

    [Fact]
    public void Shares_in_doubles_give_the_total_bit_for_bit_in_any_order() =>
        Gen.Select(Gen.Double[0, 1e9], Gen.Double[0, 10].Array[1, 40]).Where(pair => pair.Item2.Sum() > 1e-6).Sample((total, weights) =>
        {
            var shares = new double[weights.Length];
            var left = LargestRemainder.Split(total, weights, shares);
            double forwards = 0, backwards = 0;
            for (var i = 0; i < shares.Length; i++) forwards += shares[i];
            for (var i = shares.Length - 1; i >= 0; i--) backwards += shares[i];
            var sum = weights.Sum();
            return left == 0 && forwards == total && backwards == total
                && Enumerable.Range(0, shares.Length).All(i => Math.Abs(shares[i] - (total * weights[i] / sum)) <= 1e-14 * total);
        });

    [Fact]
    public void Limits_hold_and_only_what_no_limit_admits_is_left() =>
        Gen.Select(Gen.Long[0, 5000], Gen.Select(Gen.Double[0, 10], Gen.Long[0, 300]).Array[1, 20]).Sample((total, places) =>
        {
            var (weights, limits) = (places.Select(place => place.Item1).ToArray(), places.Select(place => place.Item2).ToArray());
            var shares = new long[weights.Length];
            var left = LargestRemainder.Split(total, weights, shares, limits);
            var room = places.Where(place => place.Item1 > 0).Sum(place => place.Item2);
            return shares.Sum() + left == total && left == Math.Max(0, total - room) && Enumerable.Range(0, shares.Length).All(i => shares[i] >= 0 && shares[i] <= limits[i]);
        });

    [Theory]
    [InlineData(-1, 1.0)]
    [InlineData(1, -1.0)]
    [InlineData(1, double.NaN)]
    public void Nonsense_is_refused(long total, double weight) => Assert.Throws<ArgumentException>(() => LargestRemainder.Split(total, [weight], new long[1]));
}
