using System.Text.Json;
using Narkhoz.Lab.Runs;
using Narkhoz.Record;

namespace Narkhoz.Lab.Validation;

/// <summary>Reads <c>data/validation/claims.json</c>: the claims that a run is held against.</summary>
public static class ClaimFile
{
    /// <summary>Reads the claims.</summary>
    /// <param name="dataFolder">The data folder.</param>
    /// <exception cref="RecordException">The file is missing or damaged, or a claim lacks a field or a source.</exception>
    public static IReadOnlyList<Claim> Read(string dataFolder)
    {
        var file = Path.Combine(dataFolder, "validation", "claims.json");
        try
        {
            var claims = JsonSerializer.Deserialize<List<Claim>>(File.ReadAllBytes(file), RunJson.Indented) ?? [];
            var bare = claims.Find(claim => string.IsNullOrWhiteSpace(claim.Source));
            if (bare is not null) throw new RecordException(file, 0, $"claim {bare.Id} has no source", "name the book line or the work");
            return claims;
        }
        catch (JsonException error)
        {
            throw new RecordException(file, (int)(error.LineNumber + 1 ?? 0), "is not a list of claims", "compare the fields with those of a claim before it");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new RecordException(file, 0, "cannot be read", "restore it from the repository");
        }
    }
}
