using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>Unions that drive production: they consent to overtime, to new norms, and to pay without a floor.</summary>
/// <remarks>
/// "Face to production", 1929 (Filtzer 1986; McAuley 1969 on what they could stop again after 1957). A union that protects refuses a share <c>enterprises.union_protection</c> of overtime and of norm revisions, and
/// holds pay above <c>enterprises.pay_floor</c>.
/// </remarks>
internal sealed class UnionDrive : Mechanism
{
    private readonly float _protection;
    private readonly float _floor;

    internal UnionDrive(Country country)
    {
        _protection = (float)country.Parameters.Value("enterprises.union_protection", "1");
        _floor = (float)country.Parameters.Value("enterprises.pay_floor", "1");
    }

    internal override MechanismInfo Info { get; } = new(
        "union-drive",
        "Unions drive production",
        ["LAB-02", "LAB-03"],
        "Filtzer 1986; McAuley 1969; Nettl 2036-2045, 8208-8230",
        "unions protect: less overtime, slower norms, a floor to pay");

    /// <summary>Part of overtime and of norm revisions that the union lets pass.</summary>
    internal float Allowed => On ? 1 : 1 - _protection;

    /// <summary>Least pay over the tariff.</summary>
    internal float Floor => On ? 0.1f : _floor;

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
    }
}
