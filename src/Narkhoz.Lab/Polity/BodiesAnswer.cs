using System.Text.Json.Serialization;
using Narkhoz.Lab.Runs;
using Narkhoz.Model;
using Narkhoz.Record;

namespace Narkhoz.Lab.Polity;

/// <summary>The bodies of Party and state: as a constitution has them, or as they were filled in a run.</summary>
/// <param name="Constitution">Name of the constitution.</param>
[JsonDerivedType(typeof(ConstitutionSheet))]
[JsonDerivedType(typeof(BodiesSheet))]
public abstract record BodiesAnswer(string Constitution);

/// <summary>A constitution as it is written.</summary>
/// <param name="Constitution">Its name.</param>
/// <param name="Summary">What it is.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Bodies">Its bodies, those first that others are filled by.</param>
/// <param name="Rules">Its rules of procedure.</param>
public sealed record ConstitutionSheet(string Constitution, string Summary, string Source, IReadOnlyList<Body> Bodies, IReadOnlyList<ProcedureRule> Rules)
    : BodiesAnswer(Constitution)
{
    /// <summary>Reads it.</summary>
    /// <param name="constitution">The constitution.</param>
    public static ConstitutionSheet Of(Constitution constitution)
    {
        ArgumentNullException.ThrowIfNull(constitution);
        return new ConstitutionSheet(constitution.Name, constitution.Summary, constitution.Source, constitution.Bodies, constitution.Rules);
    }
}

/// <summary>The bodies as they stood at the end of a month of a run.</summary>
/// <param name="Constitution">Name of the constitution.</param>
/// <param name="Run">Name of the run.</param>
/// <param name="At">The month.</param>
/// <param name="Leader">Id of the person who leads the Party; empty where nobody does.</param>
/// <param name="Bodies">The bodies that exist then.</param>
public sealed record BodiesSheet(string Constitution, string Run, YearMonth At, string Leader, IReadOnlyList<BodySheet> Bodies)
    : BodiesAnswer(Constitution)
{
    /// <summary>Reads them off a run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="at">A month of it.</param>
    /// <param name="record">The record of the run.</param>
    /// <param name="options">How to compute it.</param>
    /// <exception cref="RunException">The run does not look at Party and state, or cannot be done again.</exception>
    public static BodiesSheet Read(RunFolder run, YearMonth at, RecordBook record, SimulationOptions options)
    {
        ArgumentNullException.ThrowIfNull(run);
        var constitution = PolityRun.ConstitutionOf(run).Name;
        return PolityRun.Read(run, at, record, options, view => new BodiesSheet(constitution, run.Manifest.Id, at, view.Leader, view.Bodies()));
    }
}
