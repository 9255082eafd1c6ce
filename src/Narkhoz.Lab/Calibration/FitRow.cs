namespace Narkhoz.Lab.Calibration;

/// <summary>One figure that the fit is judged on.</summary>
/// <param name="Product">Product id.</param>
/// <param name="Year">Year of the column.</param>
/// <param name="Book">The book's value, in the book's unit.</param>
/// <param name="Model">The model's true value, in the book's unit.</param>
public readonly record struct FitRow(string Product, int Year, double Book, double Model)
{
    /// <summary>Natural logarithm of model over book, held to [-3, 3]; -3 where the model makes none.</summary>
    public double LogError => Model <= 0 ? -3 : Math.Clamp(Math.Log(Model / Book), -3, 3);
}
