using Narkhoz.Record;

namespace Narkhoz.Lab.Calibration;

/// <summary>What is fitted, and to what: the contents of <c>data/calibration.yaml</c>.</summary>
/// <remarks>
/// Only parameters listed there may carry the confidence <c>calibrated</c>; a lint pass keeps it so. The fit sees the 1933 and 1940 columns of
/// table A4 and nothing else.
/// </remarks>
/// <param name="Parameters">Ids of the fitted parameters, about a dozen at most, in the order of the file.</param>
public sealed record CalibrationTask(IReadOnlyList<string> Parameters)
{
    /// <summary>Name of the file in the data folder.</summary>
    public const string FileName = "calibration.yaml";

    /// <summary>Columns of table A4 that the fit sees.</summary>
    public static IReadOnlyList<int> Years { get; } = [1933, 1940];

    /// <summary>Reads the task from the record's folder.</summary>
    /// <param name="record">The record; every listed parameter must be in it and have a prior.</param>
    /// <exception cref="RecordException">The file is missing, or a parameter is unknown or has no prior.</exception>
    public static CalibrationTask Read(RecordBook record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var file = Path.Combine(record.Folder, FileName);
        if (record.Fitted.Count == 0) throw new RecordException(file, 0, "the list of fitted parameters is missing", "restore it from the repository");
        foreach (var (id, line) in record.Fitted)
        {
            if (!record.Parameters.TryGet(id, out var parameter)) throw new RecordException(file, line, $"no parameter is called '{id}'", "name a parameter of data/parameters");
            if (parameter.Prior is null) throw new RecordException(file, line, $"{id} has no prior", "give it one before fitting it");
        }

        return new CalibrationTask([.. record.Fitted.Keys]);
    }
}
