using System.Text.Json;
using System.Text.Json.Serialization;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Reading;

/// <summary>What <c>table.json</c> says of a CSV file: which rows and columns are what.</summary>
/// <remarks>Fields can be set, because what is generated to read JSON leaves the defaults of the others alone only then.</remarks>
internal sealed record TableDescription
{
    /// <summary>Name of the table.</summary>
    public string Name { get; set; } = "";

    /// <summary>Unit of the flows.</summary>
    public string Unit { get; set; } = "";

    /// <summary>Name of the CSV file beside it.</summary>
    public string File { get; set; } = "";

    /// <summary>Column that holds the labels of the rows; the first where it is empty.</summary>
    public string Label { get; set; } = "";

    /// <summary>Column that holds long names; none where it is empty.</summary>
    public string NameColumn { get; set; } = "";

    /// <summary>Column and value that a row must have to count; null for all rows.</summary>
    public RowFilter? Only { get; set; }

    /// <summary>First and last row of the sectors.</summary>
    public string[] Rows { get; set; } = [];

    /// <summary>First and last column of the sectors.</summary>
    public string[] Columns { get; set; } = [];

    /// <summary>Whether rows and columns are matched by their order, because they are labelled differently.</summary>
    public bool ByOrder { get; set; }

    /// <summary>Whether the cells are coefficients.</summary>
    public bool Coefficients { get; set; }

    /// <summary>Columns of final use.</summary>
    public string[] Final { get; set; } = [];

    /// <summary>Column that holds the outputs; empty where there is none.</summary>
    public string OutputColumn { get; set; } = "";

    /// <summary>Row that holds the outputs; empty where there is none. Without row and column they are worked out from the uses.</summary>
    public string OutputRow { get; set; } = "";

    /// <summary>Rows of labour.</summary>
    public string[] Labour { get; set; } = [];

    /// <summary>Rows of anything else beside production.</summary>
    public string[] Satellites { get; set; } = [];

    /// <summary>Where the figures come from; not read further.</summary>
    public string Source { get; set; } = "";

    /// <summary>Licence of the figures; not read further.</summary>
    public string Licence { get; set; } = "";

    /// <summary>Reads a description.</summary>
    /// <exception cref="TableException">It is no description.</exception>
    public static TableDescription Read(TableSource source, string file)
    {
        try
        {
            using var stream = source.Open(file);
            var read = JsonSerializer.Deserialize(stream, DescriptionJson.Default.TableDescription) ?? throw new JsonException("it is null");
            if (read.File.Length == 0 || read.Rows is not [_, _] || read.Columns is not [_, _])
                throw new TableException(source.Shown(file), 0, "'file', 'rows' or 'columns' is missing", "name the CSV file, and the first and last row and column of the sectors");
            return read;
        }
        catch (JsonException error)
        {
            throw new TableException(source.Shown(file), (error.LineNumber ?? -1) + 1, $"this is no description of a table ({error.Message.Split(" Path:")[0].TrimEnd('.')})", "see docs/planning/tables.md for its fields");
        }
    }
}

/// <summary>A column and the values that make a row count.</summary>
/// <param name="Column">The column.</param>
/// <param name="Values">The values.</param>
internal sealed record RowFilter(string Column, string[] Values);

/// <summary>How descriptions are read: camel case, no field that is not known.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(TableDescription))]
internal sealed partial class DescriptionJson : JsonSerializerContext;
