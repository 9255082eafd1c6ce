namespace Narkhoz.Record.Yaml;

/// <summary>The YAML files of a data folder, parsed at one go on as many threads as there are processors.</summary>
internal sealed class YamlFiles
{
    private readonly Dictionary<string, Result> results = new(StringComparer.Ordinal);

    private YamlFiles(IReadOnlyList<string> names) => Names = names;

    /// <summary>Names of the files inside the folder, with forward slashes, in the order given.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Parses files.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="names">Names of the files inside the folder.</param>
    /// <param name="text">Gives the text of a file; by itself it reads the disk.</param>
    public static YamlFiles Parse(string folder, IReadOnlyList<string> names, Func<SourceFile, string>? text = null)
    {
        var parsed = new Result[names.Count];
        Parallel.For(0, names.Count, i => parsed[i] = ParseOne(new SourceFile(Path.Combine(folder, names[i]), names[i]), text ?? (file => file.Load())));
        var files = new YamlFiles(names);
        for (var i = 0; i < names.Count; i++) files.results.Add(names[i], parsed[i]);
        return files;
    }

    /// <summary>The root of a file, or null when it holds nothing but comments.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <exception cref="RecordException">The file cannot be read or is not plain YAML.</exception>
    public Node? Root(string name) => results[name] is { Error: null } result ? result.Root : throw results[name].Error!;

    /// <summary>The text of a file as its author wrote it.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    public string Text(string name) => results[name].Text;

    private static Result ParseOne(SourceFile file, Func<SourceFile, string> text)
    {
        try
        {
            var read = text(file);
            return new Result(YamlText.Parse(file, read), null, read);
        }
        catch (RecordException e)
        {
            return new Result(null, e, "");
        }
    }

    private sealed record Result(Node? Root, RecordException? Error, string Text);
}
