namespace Narkhoz.Planning.Horizon;

/// <summary>The part of a Newton step that concerns one technique alone, eliminated technique by technique.</summary>
/// <remarks>
/// With scales Theta of the unknowns and slack ratios T of the rows E: F = E Theta E^T + T, a matrix of a dozen rows for each technique; the unknowns answer to a
/// push g by (Theta - Theta E^T F^-1 E Theta) g. These rows are thereby the first to be eliminated from the normal equations.
/// </remarks>
internal sealed class LocalBlocks
{
    private readonly StaircaseLayout _layout;
    private readonly LocalRows _rows;
    private readonly double[] _factor;
    private readonly double[] _answer;
    private double[] _scale = [];

    public LocalBlocks(Staircase staircase)
    {
        (_layout, _rows) = (staircase.Layout, staircase.Local);
        _factor = new double[_layout.Techniques * _layout.Families * _layout.Families];
        _answer = new double[_layout.Techniques * _layout.LocalUnknowns * _layout.LocalUnknowns];
    }

    /// <summary>How the unknowns of a technique answer to a push on each other: row by row.</summary>
    public ReadOnlySpan<double> Answer(int technique) =>
        _answer.AsSpan(technique * _layout.LocalUnknowns * _layout.LocalUnknowns, _layout.LocalUnknowns * _layout.LocalUnknowns);

    /// <summary>Takes new scales; they are kept, not copied.</summary>
    public void Factor(double[] scale, ReadOnlySpan<double> slack)
    {
        _scale = scale;
        var scaled = new double[_layout.Families * _layout.LocalUnknowns];
        for (var technique = 0; technique < _layout.Techniques; technique++)
        {
            FactorBlock(technique, slack, scaled);
            Reduce(technique, scaled);
        }
    }

    /// <summary>Solves for the unknowns u and the duals q of the rows: q = F^-1 (right - E Theta g), u = Theta (g + E^T q).</summary>
    /// <param name="push">g, all unknowns; holds u on return.</param>
    /// <param name="right">Right sides of the rows on entry, q on return.</param>
    public void Solve(Span<double> push, Span<double> right)
    {
        for (var technique = 0; technique < _layout.Techniques; technique++)
        {
            for (var family = 0; family < _layout.Families; family++)
            {
                if (!_rows.IsRow[At(technique, family)]) continue;
                var row = _rows.Row(technique, family);
                if (_layout.Unknowns > _layout.LocalShortages) right[At(technique, family)] -= Shortage(technique, family) * push[_layout.LocalShortages + At(technique, family)];
                for (var local = 0; local < row.Length; local++)
                    if (row[local] != 0) right[At(technique, family)] -= row[local] * _scale[_layout.Place(technique, local)] * push[_layout.Place(technique, local)];
            }

            SolveBlock(technique, right);
        }

        _rows.AddTransposedTimes(right, push);
        for (var k = 0; k < push.Length; k++) push[k] *= _scale[k];
    }

    /// <summary>Scale of the shortage in a row, where there may be any.</summary>
    private double Shortage(int technique, int family) => _layout.Unknowns > _layout.LocalShortages ? _scale[_layout.LocalShortages + At(technique, family)] : 0;

    private int At(int technique, int family) => (family * _layout.Techniques) + technique;

    private Span<double> FactorOf(int technique) => _factor.AsSpan(technique * _layout.Families * _layout.Families, _layout.Families * _layout.Families);

    private void FactorBlock(int technique, ReadOnlySpan<double> slack, Span<double> scaled)
    {
        var (families, locals) = (_layout.Families, _layout.LocalUnknowns);
        var factor = FactorOf(technique);
        for (var family = 0; family < families; family++)
        {
            var isRow = _rows.IsRow[At(technique, family)];
            var row = _rows.Row(technique, family);
            for (var local = 0; local < locals; local++) scaled[(family * locals) + local] = isRow ? row[local] * _scale[_layout.Place(technique, local)] : 0;
            for (var other = 0; other <= family; other++)
            {
                double sum = 0;
                var right = _rows.Row(technique, other);
                for (var local = 0; local < locals; local++) sum += scaled[(family * locals) + local] * right[local];
                if (other == family) sum = isRow ? sum + slack[At(technique, family)] + Shortage(technique, family) : 1;
                for (var k = 0; k < other; k++) sum -= factor[(family * families) + k] * factor[(other * families) + k];
                factor[(family * families) + other] = other == family ? Math.Sqrt(Math.Max(sum, 1e-300)) : sum / factor[(other * families) + other];
            }
        }
    }

    /// <summary>answer = Theta - (L^-1 E Theta)^T (L^-1 E Theta).</summary>
    private void Reduce(int technique, Span<double> scaled)
    {
        var (families, locals) = (_layout.Families, _layout.LocalUnknowns);
        var factor = FactorOf(technique);
        for (var family = 0; family < families; family++)
        {
            var row = scaled.Slice(family * locals, locals);
            for (var before = 0; before < family; before++)
            {
                var cell = factor[(family * families) + before];
                if (cell == 0) continue;
                for (var local = 0; local < locals; local++) row[local] -= cell * scaled[(before * locals) + local];
            }

            for (var local = 0; local < locals; local++) row[local] /= factor[(family * families) + family];
        }

        var answer = _answer.AsSpan(technique * locals * locals, locals * locals);
        for (var one = 0; one < locals; one++)
        {
            for (var other = 0; other <= one; other++)
            {
                var sum = one == other ? _scale[_layout.Place(technique, one)] : 0;
                for (var family = 0; family < families; family++) sum -= scaled[(family * locals) + one] * scaled[(family * locals) + other];
                answer[(one * locals) + other] = answer[(other * locals) + one] = sum;
            }
        }
    }

    private void SolveBlock(int technique, Span<double> right)
    {
        var families = _layout.Families;
        var factor = FactorOf(technique);
        for (var family = 0; family < families; family++)
        {
            var sum = _rows.IsRow[At(technique, family)] ? right[At(technique, family)] : 0;
            for (var k = 0; k < family; k++) sum -= factor[(family * families) + k] * right[At(technique, k)];
            right[At(technique, family)] = sum / factor[(family * families) + family];
        }

        for (var family = families - 1; family >= 0; family--)
        {
            var sum = right[At(technique, family)];
            for (var k = family + 1; k < families; k++) sum -= factor[(k * families) + family] * right[At(technique, k)];
            right[At(technique, family)] = sum / factor[(family * families) + family];
        }
    }
}
