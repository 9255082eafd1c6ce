namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>A regression line through points that come one by one; both coordinates lie between -1 and 1, so that plain sums lose nothing.</summary>
internal struct Slope
{
    private double _n;
    private double _x;
    private double _y;
    private double _xy;
    private double _xx;

    /// <summary>Sum of the products of the deviations.</summary>
    internal readonly double Covariance => _n > 0 ? _xy - (_x * _y / _n) : 0;

    /// <summary>Sum of the squares of the deviations of x.</summary>
    internal readonly double Variance => _n > 0 ? _xx - (_x * _x / _n) : 0;

    /// <summary>Adds two ratios as deviations from one, of at most one.</summary>
    internal void Compare(double x, double y) => Add(Relative(x), Relative(y));

    private static double Relative(double ratio) => double.MinNative(1, double.MaxNative(-1, ratio - 1));

    internal void Add(double x, double y)
    {
        _n++;
        _x += x;
        _y += y;
        _xy += x * y;
        _xx += x * x;
    }
}
