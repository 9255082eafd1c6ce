namespace Narkhoz.Model.Polity;

/// <summary>What lies behind an official: seldom read, and set as a whole when he comes up.</summary>
internal struct Past
{
    /// <summary>Month of joining the Party, by index.</summary>
    internal int Joined;

    /// <summary>An <see cref="Record.Origin"/>.</summary>
    internal byte Origin;

    /// <summary>An <see cref="Record.Education"/>.</summary>
    internal byte Education;

    /// <summary>The <see cref="Record.Institution"/> in which he made a career.</summary>
    internal byte Career;

    /// <summary>Contests lost.</summary>
    internal byte Defeats;
}
