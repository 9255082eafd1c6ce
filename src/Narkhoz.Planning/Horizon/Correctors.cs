namespace Narkhoz.Planning.Horizon;

/// <summary>Bends Newton's step so that it can be taken further: a factor is dear here and a solve is cheap.</summary>
/// <remarks>Mehrotra's corrector (1992) and the multiple centrality correctors of Gondzio (1996), each added in the share that makes the step longest (Colombo and Gondzio 2008).</remarks>
internal sealed class Correctors(Staircase staircase, NewtonStep newton, int[] present)
{
    private const int Most = 8;

    /// <summary>How much further than it can be taken the step is looked at.</summary>
    private const double Reach = 0.2;

    /// <summary>Share of the reach that a corrector must gain.</summary>
    private const double Gain = 0.1;

    /// <summary>Shares that are tried, beside the whole.</summary>
    private const int Shares = 8;

    /// <summary>How far a step may be taken, unknowns and prices.</summary>
    public (double Primal, double Dual) Lengths(Iterate at, Iterate step) =>
        Together(Iterate.Longest(at.Primal, step.Primal, present), Iterate.Longest(at.Dual, step.Dual, present));

    /// <summary>Bends the step that aims at nought.</summary>
    /// <param name="at">The iterate.</param>
    /// <param name="step">The predictor on entry, the whole step on return.</param>
    public void Bend(Iterate at, Iterate step)
    {
        var products = new double[at.Primal.Length];
        var (primal, dual) = Lengths(at, step);
        var average = at.Complementarity(present) / present.Length;
        var after = at.ComplementarityAfter(step, primal, dual, present) / present.Length;
        var aim = average * Math.Pow(Math.Clamp(after / average, 1e-5, 1), 3);
        foreach (var k in present) products[k] = aim - (step.Primal[k] * step.Dual[k]);
        Add(at, products, step, double.NegativeInfinity);
        for (var corrected = 0; corrected < Most && Correct(at, step, products, aim); corrected++)
        {
        }
    }

    /// <summary>Brings products that are far from the aim nearer to it, if that makes the step longer.</summary>
    private bool Correct(Iterate at, Iterate step, double[] products, double aim)
    {
        var (primal, dual) = Lengths(at, step);
        if (Math.Min(primal, dual) > 0.95) return false;
        var (further, furtherDual) = (Math.Min(1, primal + Reach), Math.Min(1, dual + Reach));
        foreach (var k in present)
        {
            var product = (at.Primal[k] + (further * step.Primal[k])) * (at.Dual[k] + (furtherDual * step.Dual[k]));
            products[k] = Math.Max(Math.Clamp(product, 0.1 * aim, 10 * aim) - product, -10 * aim);
        }

        return Add(at, products, step, primal + dual + (Gain * Reach));
    }

    /// <summary>Adds to the step as much of a correction as makes it longest, if it gets long enough.</summary>
    private bool Add(Iterate at, double[] products, Iterate step, double enough)
    {
        var bend = new Iterate(staircase.Layout);
        newton.Solve(at, products, bend, withResiduals: false);
        var (primal, dual) = Lengths(at, step);
        var least = primal * dual;
        var ((share, longest), (dualShare, dualLongest)) = ((1.0, -1.0), (1.0, -1.0));
        for (var k = 0; k <= Shares; k++)
        {
            var part = 1 - (k * (1 - least) / Shares);
            (primal, dual) = Together(Iterate.Longest(at.Primal, step.Primal, present, bend.Primal, part), Iterate.Longest(at.Dual, step.Dual, present, bend.Dual, part));
            if (primal > longest) (share, longest) = (part, primal);
            if (dual > dualLongest) (dualShare, dualLongest) = (part, dual);
        }

        if (longest + dualLongest < enough) return false;
        step.Move(bend, share, dualShare, present);
        return true;
    }

    /// <summary>With curvature the costs depend on the unknowns, and one length for both keeps their residuals falling.</summary>
    private (double Primal, double Dual) Together(double primal, double dual) => staircase.IsLinear ? (primal, dual) : (Math.Min(primal, dual), Math.Min(primal, dual));
}
