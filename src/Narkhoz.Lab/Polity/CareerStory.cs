using Narkhoz.Lab.Runs;
using Narkhoz.Model;
using Narkhoz.Record;

namespace Narkhoz.Lab.Polity;

/// <summary>What became of one person in a run, month by month.</summary>
/// <param name="Run">Name of the run.</param>
/// <param name="Id">Id of the person.</param>
/// <param name="Name">Name for people; officials have none but their number.</param>
/// <param name="Origin">Social origin.</param>
/// <param name="Nationality">Id of the zone of the person's nationality, or <c>other</c>.</param>
/// <param name="Education">Schooling.</param>
/// <param name="Months">The months in which the run knows the person.</param>
/// <param name="Changes">What changed, in order of time.</param>
public sealed record CareerStory(string Run, string Id, string Name, Origin Origin, string Nationality, Education Education, IReadOnlyList<CareerMonth> Months, IReadOnlyList<CareerChange> Changes)
{
    /// <summary>Runs the run again and follows the person.</summary>
    /// <param name="run">A run that looks at Party and state.</param>
    /// <param name="person">Id of a leader of the record, or <c>o</c> and the number of an official.</param>
    /// <param name="record">The record of the run.</param>
    /// <param name="options">How to compute it.</param>
    /// <param name="progress">Told the share that is done, or null.</param>
    /// <exception cref="RunException">The run does not look at Party and state, knows nobody of the id, or cannot be done again.</exception>
    public static CareerStory Read(RunFolder run, string person, RecordBook record, SimulationOptions options, IProgress<double>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(person);
        _ = PolityRun.SettingOf(run);
        var official = person.Length > 1 && person[0] == 'o' && person.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;
        if (!official && record.Leaders.All(leader => leader.Id != person))
            throw new RunException(run.Path, $"knows nobody called '{person}'", $"{Nearest.Mend(person, [.. record.Leaders.Select(leader => leader.Id)])}; officials go by number, such as o1234");
        var months = new List<CareerMonth>();
        PersonSheet? known = null;
        Runner.Repeat(run, record, options, _ => { }, After, progress);
        return known is null
            ? throw new RunException(run.Path, official ? $"has no official {person}" : $"ends before {person} joins the Party", "see narkhoz people for those at the top")
            : new CareerStory(run.Manifest.Id, known.Id, known.Name, known.Origin, known.Nationality, known.Education, months, CareerChange.Of(months));

        void After(Simulation simulation, YearMonth month)
        {
            var view = simulation.Polity!;
            if (view.Find(person) is not { } sheet || sheet.Status == "none") return;
            known = sheet;
            months.Add(CareerMonth.Of(sheet, month, view.Leader == person));
        }
    }
}

/// <summary>A person in a month.</summary>
/// <param name="Month">The month.</param>
/// <param name="Status">How the person stands with the Party.</param>
/// <param name="Office">Office held, in words; empty for none.</param>
/// <param name="Seats">Ids of the elected bodies in which the person sits.</param>
/// <param name="Patron">Id of the person whose man this is; empty for nobody's.</param>
/// <param name="Men">Number of officials whose patron this is.</param>
/// <param name="Authority">Authority; Lenin in health is about 1.</param>
/// <param name="Fear">Fear, 0 to 1.</param>
/// <param name="Leads">Whether the person leads the Party.</param>
public sealed record CareerMonth(YearMonth Month, string Status, string Office, IReadOnlyList<string> Seats, string Patron, int Men, double Authority, double Fear, bool Leads)
{
    /// <summary>Reads a month.</summary>
    internal static CareerMonth Of(PersonSheet sheet, YearMonth month, bool leads) =>
        new(month, sheet.Status, sheet.Office, sheet.Seats, sheet.Patron, sheet.Men, sheet.Authority, sheet.Fear, leads);

    /// <summary>Whether the person is alive, free and a member.</summary>
    public bool Active => Status == "active";
}
