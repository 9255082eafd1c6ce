using Narkhoz.Model;

namespace Narkhoz.Lab.Runs;

/// <summary>The truths as they are written in files and on screens.</summary>
public static class TruthNames
{
    /// <summary>The word for a truth: true, reported, published or plan.</summary>
    /// <param name="truth">The truth.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such truth.</exception>
    public static string Of(Truth truth) => truth switch
    {
        Truth.True => "true",
        Truth.Reported => "reported",
        Truth.Published => "published",
        Truth.Plan => "plan",
        _ => throw new ArgumentOutOfRangeException(nameof(truth)),
    };

    /// <summary>The truth of a word.</summary>
    /// <param name="word">true, reported, published or plan.</param>
    /// <exception cref="InvalidDataException">The word is none of the four.</exception>
    public static Truth Parse(string word) => word switch
    {
        "true" => Truth.True,
        "reported" => Truth.Reported,
        "published" => Truth.Published,
        "plan" => Truth.Plan,
        _ => throw new InvalidDataException($"'{word}' is not a truth"),
    };
}
