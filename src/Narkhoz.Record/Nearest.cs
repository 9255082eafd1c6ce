namespace Narkhoz.Record;

/// <summary>Finds the known name that a mistyped one most likely means.</summary>
/// <remarks>Levenshtein distance, as in every spelling checker; a third of the letters may differ.</remarks>
public static class Nearest
{
    private const int LongestCompared = 200;

    /// <summary>The nearest of the known names, or null where none is near.</summary>
    /// <param name="name">The name that is not known.</param>
    /// <param name="known">The names that are.</param>
    public static string? Find(string name, IEnumerable<string> known) => Within(name, known, Math.Max(2, name.Length / 3));

    /// <summary>The nearest of the known names, or null where all differ in more letters than allowed.</summary>
    /// <param name="name">The name that is not known.</param>
    /// <param name="known">The names that are.</param>
    /// <param name="letters">How many letters may be added, dropped or changed.</param>
    public static string? Within(string name, IEnumerable<string> known, int letters)
    {
        if (name.Length > LongestCompared) return null;
        string? best = null;
        var bestDistance = letters + 1;
        foreach (var candidate in known)
        {
            if (Math.Abs(candidate.Length - name.Length) >= bestDistance) continue;
            var distance = Distance(name, candidate);
            if (distance < bestDistance) (best, bestDistance) = (candidate, distance);
        }

        return best;
    }

    /// <summary>The mend for an unknown name: the nearest known name, or the list where it is short.</summary>
    /// <param name="name">The name that is not known.</param>
    /// <param name="known">The names that are.</param>
    public static string Mend(string name, IReadOnlyCollection<string> known)
    {
        if (Find(name, known) is { } near) return $"the nearest known is '{near}'";
        return known.Count is > 0 and <= 16 ? "known are " + string.Join(", ", known) : "check the spelling";
    }

    private static int Distance(string a, string b)
    {
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                var change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(change, Math.Min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }

        return row[b.Length];
    }
}
