using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Labour;

/// <summary>Prisoners and deported families are set to work: logging, building, mines.</summary>
/// <remarks>
/// Hands of a place x share at work x output against a free worker, over branches by decided shares. They bring no plant and need none beyond axe, saw and
/// barrow: what they can do at the branch's norm of labour adds to its capacity, and the branch asks the towns for fewer hands. Viola 2007;
/// Khlevniuk 2004; Gregory and Lazarev 2003. Who is deported and imprisoned is decided elsewhere (<see cref="Society.Coercion"/>); their deaths are counted there.
/// </remarks>
internal sealed class ForcedLabour : Mechanism
{
    private static readonly (Place Place, string Name)[] Places = [(Place.Settlement, "settlement"), (Place.Camp, "camp")];
    private readonly double[] _hands;
    private readonly double[] _work = new double[Places.Length];
    private readonly double[] _share;

    internal ForcedLabour(Country country)
    {
        var (parameters, products) = (country.Parameters, country.Technology.Products);
        (_hands, _share) = (new double[products], new double[Places.Length * products]);
        for (var i = 0; i < Places.Length; i++)
        {
            var path = $"labour.forced.{Places[i].Name}";
            _work[i] = parameters.Value($"{path}.work", "1") * parameters.Value("labour.forced.output", "1");
            foreach (var share in parameters.Under($"{path}.branch"))
                _share[(i * products) + country.Technology.Product(share.Id[$"{path}.branch.".Length..])] = share.Value;
        }
    }

    internal override MechanismInfo Info { get; } = new(
        "forced-labour",
        "Work of prisoners and the deported",
        ["LAB-05", "EIN-11"],
        "Viola 2007; Khlevniuk 2004; Gregory and Lazarev 2003; Nettl 3695-3736",
        "prisoners and the deported do no work that counts");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        var (technology, works, people) = (country.Technology, country.Works, country.People);
        Array.Clear(_hands);
        for (var i = 0; i < Places.Length; i++)
        {
            long held = 0;
            for (var r = 0; r < technology.Zones; r++) held += people.Total(people.Group(Places[i].Place, r));
            for (var p = 0; p < _hands.Length; p++) _hands[p] += held * _work[i] * _share[(i * _hands.Length) + p];
        }

        for (var p = 0; p < _hands.Length; p++)
        {
            var capacity = Works.Sum(works.Capacity, technology, p);
            var added = capacity > 0 && technology.Labour[p] > 0 ? _hands[p] / technology.Labour[p] / capacity : 0;
            works.Converted[p] -= added;
            works.Forced[p] = added / (1 + added);
        }
    }

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => country.Works.Forced.Span.Clear();
}
