using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Labour;

/// <summary>Who works, who looks for work, and who comes to town for it or leaves.</summary>
internal sealed class Hands
{
    internal Hands(Country country)
    {
        var (absence, wages, discouragement, recruitment) = (new Absence(country), new WageWork(country), new Discouragement(country), new Recruitment(country));
        Flight = new Flight(country);
        Workforce = new Workforce(country) { Absence = absence, WageWork = wages, Discouragement = discouragement };
        Migration = new Migration(country) { Flight = Flight, Recruitment = recruitment };
        Rules = [absence, wages, discouragement, recruitment];
    }

    /// <summary>The workforce, a phase.</summary>
    internal Workforce Workforce { get; }

    /// <summary>The way to the town, a phase.</summary>
    internal Migration Migration { get; }

    /// <summary>The way back, a phase.</summary>
    internal Flight Flight { get; }

    /// <summary>The rules among them.</summary>
    internal IReadOnlyList<Mechanism> Rules { get; }
}
