using System.Collections;

namespace Narkhoz.Record;

/// <summary>All regimes by id.</summary>
/// <remarks>Immutable; enumeration is in file order.</remarks>
public sealed class RegimeBook : IReadOnlyCollection<Regime>
{
    private readonly string folder;
    private readonly IReadOnlyList<Regime> inOrder;

    internal RegimeBook(string folder, IReadOnlyList<Regime> regimes) => (this.folder, inOrder) = (folder, regimes);

    /// <inheritdoc/>
    public int Count => inOrder.Count;

    /// <summary>The regime of an id.</summary>
    /// <param name="id">Id, as <c>regime:</c> of a scenario takes it.</param>
    /// <exception cref="RecordException">No regime has the id; the message names the nearest that exists.</exception>
    public Regime this[string id] => Unknown(id) is { } fault
        ? throw fault.At(Path.Combine(folder, "regimes"), 0)
        : inOrder.First(regime => regime.Id == id);

    /// <summary>Stops where the regimes and the model do not know the same mechanisms.</summary>
    /// <param name="mechanisms">Ids of the mechanisms of the model.</param>
    /// <exception cref="RecordException">A regime names a mechanism that the model has not, or no regime names one that it has.</exception>
    public void Demand(IReadOnlyCollection<string> mechanisms)
    {
        foreach (var (file, line, fault) in Mismatches(inOrder, mechanisms)) throw fault.At(Path.Combine(folder, file), line);
    }

    /// <inheritdoc/>
    public IEnumerator<Regime> GetEnumerator() => inOrder.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>What is wrong with an id, or null.</summary>
    internal Fault? Unknown(string id) => inOrder.Any(regime => regime.Id == id)
        ? null
        : new Fault($"no regime is called '{id}'", Nearest.Mend(id, [.. inOrder.Select(regime => regime.Id)]));

    /// <summary>Mechanisms that a regime names and the model has not, and those that the model has and no regime names.</summary>
    internal static IEnumerable<(string File, int Line, Fault Fault)> Mismatches(IReadOnlyList<Regime> regimes, IReadOnlyCollection<string> mechanisms)
    {
        foreach (var regime in regimes)
        {
            for (var i = 0; i < regime.Mechanisms.Count; i++)
            {
                var name = regime.Mechanisms[i];
                if (!mechanisms.Contains(name)) yield return (regime.File, regime.MechanismLines[i], new Fault($"no mechanism is called '{name}'", Nearest.Mend(name, mechanisms)));
            }
        }

        if ((regimes.FirstOrDefault(regime => regime.Id == Regime.Usual) ?? regimes.FirstOrDefault()) is not { } usual) yield break;
        foreach (var name in mechanisms)
        {
            if (!regimes.Any(regime => regime.Mechanisms.Contains(name)))
                yield return (usual.File, usual.Line, new Fault($"the mechanism '{name}' is at work under no regime", $"add it to the mechanisms of {usual.Id}, or of another"));
        }
    }
}
