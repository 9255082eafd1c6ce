namespace Narkhoz.Record;

/// <summary>The record: every number that the model reads, each with its source.</summary>
/// <remarks>Immutable. The book's tables, its catalogue and the reference series are read when they are first asked for.</remarks>
public sealed class RecordBook
{
    private readonly Lazy<BookTables> book;
    private readonly Lazy<SeriesBook> series;
    private readonly Lazy<Catalogue> catalogue;

    private RecordBook(RecordDraft draft)
    {
        Folder = draft.Folder;
        Hash = RecordHash.Of(draft);
        Parameters = draft.ParameterBook();
        Products = draft.Products;
        Republics = draft.Republics;
        Zones = [.. draft.Zones];
        Instruments = draft.InstrumentBook();
        Regimes = draft.RegimeBook();
        Constitutions = draft.Constitutions;
        Leaders = draft.Leaders;
        Lines = draft.Lines;
        Fitted = draft.Fitted;
        Timeline = [.. draft.Decisions.OrderBy(d => d.From)];
        book = new Lazy<BookTables>(() => BookTables.Read(Folder));
        series = new Lazy<SeriesBook>(() => SeriesBook.Read(Folder));
        catalogue = new Lazy<Catalogue>(() => Narkhoz.Record.Catalogue.Read(Folder));
    }

    /// <summary>The data folder.</summary>
    public string Folder { get; }

    /// <summary>XxHash128, in hexadecimal, over all that a run reads from the record.</summary>
    public string Hash { get; }

    /// <summary>The parameters.</summary>
    public ParameterBook Parameters { get; }

    /// <summary>The products; their order is the model's product index.</summary>
    public IReadOnlyList<Product> Products { get; }

    /// <summary>The fifteen union republics.</summary>
    public IReadOnlyList<Republic> Republics { get; }

    /// <summary>The zones of the republics, in their order; it is the model's zone index.</summary>
    public IReadOnlyList<Zone> Zones { get; }

    /// <summary>The instruments of the course.</summary>
    public InstrumentBook Instruments { get; }

    /// <summary>The regimes that a scenario can run under.</summary>
    public RegimeBook Regimes { get; }

    /// <summary>The constitutions that a scenario can name.</summary>
    public IReadOnlyList<Constitution> Constitutions { get; }

    /// <summary>The leaders of the record.</summary>
    public IReadOnlyList<Leader> Leaders { get; }

    /// <summary>The general lines that a leadership can adopt.</summary>
    public IReadOnlyList<PolicyLine> Lines { get; }

    /// <summary>The decisions that history took, in order of time.</summary>
    public IReadOnlyList<Decision> Timeline { get; }

    /// <summary>Parameters that a recorded calibration has fitted, with their line in <c>calibration.yaml</c>, in the order of the file.</summary>
    public IReadOnlyDictionary<string, int> Fitted { get; }

    /// <summary>The book's tables.</summary>
    /// <exception cref="RecordException">On first use: a table cannot be read.</exception>
    public BookTables Book => book.Value;

    /// <summary>The reference series, from research later than the book.</summary>
    /// <exception cref="RecordException">On first use: a series cannot be read.</exception>
    public SeriesBook Series => series.Value;

    /// <summary>The catalogue of the systems that the book describes.</summary>
    /// <exception cref="RecordException">On first use: the catalogue cannot be read.</exception>
    public Catalogue Catalogue => catalogue.Value;

    /// <summary>Opens a data folder.</summary>
    /// <param name="dataFolder">The folder that holds <c>technology</c>, <c>parameters</c>, <c>geography</c>, <c>decisions</c> and <c>regimes</c>.</param>
    /// <exception cref="RecordException">A file is missing or wrong; the message names file, line and mend.</exception>
    public static RecordBook Open(string dataFolder) =>
        FromDraft(RecordDraft.Read(dataFolder, new Problems(readOn: false)));

    /// <summary>Makes a record from texts as if they stood in a data folder; no disk is touched.</summary>
    /// <param name="folder">Name of the folder, for error messages.</param>
    /// <param name="texts">Texts by file name inside the folder.</param>
    /// <exception cref="RecordException">A text is missing or wrong.</exception>
    internal static RecordBook FromTexts(string folder, IReadOnlyDictionary<string, string> texts) =>
        FromDraft(RecordDraft.Build(folder, Yaml.YamlFiles.Parse(folder, [.. texts.Keys], file => texts[file.Name]), new Problems(readOn: false)));

    private static RecordBook FromDraft(RecordDraft draft)
    {
        Lint.Demand(draft);
        return new RecordBook(draft);
    }
}
