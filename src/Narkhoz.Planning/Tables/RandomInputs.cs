namespace Narkhoz.Planning.Tables;

/// <summary>One technique for each product of a <see cref="RandomEconomy"/>: where its inputs begin in the stream of draws, and the inputs.</summary>
/// <remarks>The stream is read once to count, in order, and then once more by all cores, each from a mark: nothing is held twice.</remarks>
internal sealed class RandomInputs
{
    private const int BlockSize = 4096;
    private readonly int _products;
    private readonly int[] _start;
    private readonly List<SplitMix> _marks = [];

    /// <summary>Reads past the technique, counting.</summary>
    /// <param name="products">Number of products, at least 2.</param>
    /// <param name="stream">The draws; afterwards it stands behind the technique.</param>
    internal RandomInputs(int products, ref SplitMix stream)
    {
        (_products, _start) = (products, new int[products + 1]);
        var chosen = new ChosenInputs();
        for (var product = 0; product < products; product++)
        {
            if (product % BlockSize == 0) _marks.Add(stream);
            var count = chosen.Draw(product, products, ref stream);
            _start[product + 1] = checked(_start[product] + count);
            stream.Skip(count + 2);
        }
    }

    /// <summary>The share of materials in the price and the labour of each product are worked out from two draws.</summary>
    internal delegate (double Share, double Labour) Terms(int product, double first, double second);

    /// <summary>The inputs, units per unit of product, and by <paramref name="terms"/> the labour.</summary>
    internal SparseMatrix Fill(Terms terms, double[] shares, double[] labour)
    {
        var (row, value) = (GC.AllocateUninitializedArray<int>(_start[^1]), GC.AllocateUninitializedArray<double>(_start[^1]));
        Parallel.For(0, _marks.Count, block =>
        {
            var stream = _marks[block];
            var chosen = new ChosenInputs();
            for (var product = block * BlockSize; product < Math.Min(_products, (block + 1) * BlockSize); product++)
            {
                var count = chosen.Draw(product, _products, ref stream);
                chosen.Sorted.CopyTo(row.AsSpan(_start[product], count));
                var weights = value.AsSpan(_start[product], count);
                double total = 0;
                for (var k = 0; k < count; k++) total += weights[k] = stream.NextExponential();
                (shares[product], labour[product]) = terms(product, stream.Next(), stream.Next());
                for (var k = 0; k < count; k++) weights[k] = shares[product] * weights[k] / total;
            }
        });
        return new SparseMatrix(_products, _start, row, value);
    }

    /// <summary>The different inputs of one product, in a hash table that is never cleared.</summary>
    private sealed class ChosenInputs
    {
        private const int Most = 45;
        private const int Slots = 256;
        private readonly int[] _key = new int[Slots];
        private readonly int[] _stamp = new int[Slots];
        private readonly int[] _inputs = new int[Most];
        private int _count;
        private int _now;

        internal ReadOnlySpan<int> Sorted
        {
            get
            {
                var inputs = _inputs.AsSpan(0, _count);
                inputs.Sort();
                return inputs;
            }
        }

        internal int Draw(int product, int products, ref SplitMix stream)
        {
            var wanted = Math.Min(products - 1, 15 + (int)(31 * stream.Next()));
            (_count, _now) = (0, _now + 1);
            while (_count < wanted)
            {
                var core = stream.Next() < 0.5;
                var u = stream.Next();
                var input = (int)(core ? products * u * u * u : products * u);
                if (input != product && IsNew(input)) _inputs[_count++] = input;
            }

            return _count;
        }

        private bool IsNew(int input)
        {
            for (var slot = input & (Slots - 1); ; slot = (slot + 1) & (Slots - 1))
            {
                if (_stamp[slot] != _now)
                {
                    (_stamp[slot], _key[slot]) = (_now, input);
                    return true;
                }

                if (_key[slot] == input) return false;
            }
        }
    }
}
