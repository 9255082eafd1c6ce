namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>A regression line through points that come one by one (Welford 1962).</summary>
internal struct Slope
{
    private double _n;
    private double _x;
    private double _y;

    /// <summary>Sum of the products of the deviations.</summary>
    internal double Covariance { get; private set; }

    /// <summary>Sum of the squares of the deviations of x.</summary>
    internal double Variance { get; private set; }

    internal void Add(double x, double y)
    {
        _n++;
        var dx = x - _x;
        _x += dx / _n;
        _y += (y - _y) / _n;
        Covariance += dx * (y - _y);
        Variance += dx * (x - _x);
    }
}
