using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Reading;

/// <summary>A national table in one CSV file, with the description of its layout in <c>table.json</c>: any statistical office's table without a line of code.</summary>
internal sealed class DescribedTable
{
    private const string DescriptionFile = "table.json";

    private readonly CsvRows _rows;
    private readonly TableDescription _told;
    private readonly SystemDraft _draft;
    private readonly string _place;
    private readonly int _first;
    private readonly int _label;
    private readonly List<string> _sectors = [];

    /// <summary>Number of sectors.</summary>
    private int Count { get; }

    /// <summary>Coefficients beside outputs are turned into flows: value added and labour stand in amounts.</summary>
    private string Inputs => _told.Coefficients && _told.OutputColumn.Length + _told.OutputRow.Length == 0 ? "coefficients" : "flows";

    private DescribedTable(CsvRows rows, TableDescription told, string place)
    {
        (_rows, _told, _place) = (rows, told, place);
        _draft = new SystemDraft(rows.File);
        _label = told.Label.Length == 0 ? 0 : Column(told.Label);
        _first = Column(told.Columns[0]);
        Count = Column(told.Columns[1]) - _first + 1;
        if (Count < 1) throw new TableException(place, 0, $"the column '{told.Columns[1]}' stands before '{told.Columns[0]}'", "name the first and the last column of the sectors in their order");
    }

    /// <summary>Whether a folder or file is in this format.</summary>
    public static bool Recognises(TableSource source) => source.Only is { } file ? file.EndsWith(".json", StringComparison.Ordinal) : source.Has(DescriptionFile);

    /// <summary>Reads a table.</summary>
    /// <exception cref="TableException">Something in it is wrong.</exception>
    public static SystemDraft Read(TableSource source)
    {
        var description = source.Only ?? DescriptionFile;
        var told = TableDescription.Read(source, description);
        using var again = CsvRows.Open(source, told.File);
        var table = new DescribedTable(again, told, source.Shown(description));
        using (var rows = CsvRows.Open(source, told.File)) table._sectors.AddRange(new DescribedTable(rows, told, source.Shown(description)).FindSectors());
        table.Fill();
        return table._draft;
    }

    /// <summary>Labels of the sectors, from the rows between the first and the last.</summary>
    private List<string> FindSectors()
    {
        var found = new List<string>();
        var inside = false;
        while (_rows.Next())
        {
            if (!Counts()) continue;
            var label = _rows.Text(_label);
            inside |= label == _told.Rows[0];
            if (!inside) continue;
            if (!_told.ByOrder && found.Count < Count && _rows.Header[_first + found.Count] != label)
                throw _rows.Error($"the row '{label}' meets the column '{_rows.Header[_first + found.Count]}'", "give rows and columns the same labels in the same order, or say byOrder in the description");
            found.Add(label);
            if (label == _told.Rows[1]) break;
        }

        if (found.Count == 0 || found[^1] != _told.Rows[1]) throw new TableException(_place, 0, $"there are no rows from '{_told.Rows[0]}' to '{_told.Rows[1]}'", "name the first and the last row of the sectors as the file does");
        if (found.Count != Count) throw new TableException(_place, 0, $"there are {found.Count} rows and {Count} columns of sectors", "name the first and last of each so that they match");
        return found;
    }

    private void Fill()
    {
        var name = _told.NameColumn.Length == 0 ? -1 : Column(_told.NameColumn);
        int[] final = [.. _told.Final.Select(Column)];
        var outputColumn = _told.OutputColumn.Length > 0 ? Column(_told.OutputColumn) : -1;
        var names = new List<string>();
        foreach (var sector in _sectors) _draft.AddProduct(sector, "", "", _rows.File, 0);
        _draft.CloseSectors(_rows.File);
        _draft.About["name"] = _told.Name;
        _draft.About["unit"] = _told.Unit;
        _draft.Begin(Inputs, _rows.File);
        while (_rows.Next())
        {
            if (!Counts()) continue;
            var label = _rows.Text(_label);
            if (names.Count < Count && label == _sectors[names.Count])
            {
                TakeSector(names.Count, final, outputColumn);
                names.Add(name < 0 ? "" : _rows.Text(name));
            }
            else TakeRow(label);
        }

        for (var sector = 0; sector < names.Count; sector++) _draft.Names[sector] = names[sector];
        foreach (var wanted in _told.Labour.Concat(_told.Satellites))
            if (!_draft.Labour.Knows(wanted) && !_draft.Satellites.Knows(wanted)) throw new TableException(_place, 0, $"there is no row '{wanted}'", "name the rows of labour and satellites as the file does");
        if (_told.OutputRow.Length > 0 && !_draft.Has("outputs")) throw new TableException(_place, 0, $"there is no row '{_told.OutputRow}'", "name the row of outputs as the file does");
        if (_told.Coefficients && Inputs == "flows") Multiply(_draft["flows"].Cells!, _draft["outputs"].Cells!.RowSums(Count));
    }

    private static void Multiply(CellList coefficients, double[] outputs)
    {
        for (var place = 0; place < coefficients.Count; place++) coefficients.Set(place, coefficients[place].Value * outputs[coefficients[place].Column]);
    }

    private void TakeSector(int row, int[] final, int outputColumn)
    {
        var cells = _draft[Inputs].Cells!;
        for (var column = 0; column < Count; column++)
        {
            var value = _told.Coefficients ? _rows.Amount(_first + column, 0) : _rows.Number(_first + column, 0);
            if (value != 0) cells.Add(row, column, value, _rows.Line);
        }

        foreach (var column in final) _draft.Begin("final_demand", _rows.File).Take(_rows, column, _sectors[row], _rows.Header[column], empty: 0);
        if (outputColumn >= 0) _draft.Begin("outputs", _rows.File).Cells!.Add(row, row, _rows.Amount(outputColumn, 0), _rows.Line);
    }

    private void TakeRow(string label)
    {
        if (label.Length > 0 && label == _told.OutputRow)
            for (var column = 0; column < Count; column++) _draft.Begin("outputs", _rows.File).Cells!.Add(column, column, _rows.Amount(_first + column, 0), _rows.Line);
        foreach (var (part, wanted) in new[] { ("labour", _told.Labour), ("satellites", _told.Satellites) })
        {
            if (!wanted.Contains(label, StringComparer.Ordinal)) continue;
            for (var column = 0; column < Count; column++) _draft.Begin(part, _rows.File).Take(_rows, _first + column, label, _sectors[column]);
        }
    }

    private bool Counts() => _told.Only is not { } filter || filter.Values.Contains(_rows.Text(Column(filter.Column)), StringComparer.Ordinal);

    private int Column(string name) => _rows.Column(name) is >= 0 and var place
        ? place
        : throw new TableException(_place, 0, $"{_rows.File} has no column '{name}'", "name the columns as the file does");
}
