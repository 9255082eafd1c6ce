using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Labour;

/// <summary>One manager answers for the works in place of a board of workers, union and centre.</summary>
/// <remarks>
/// The share of works under one man follows the order, <c>course.management.one_man</c>, by <c>labour.one_man_speed</c> a month; where a board decides <c>labour.collegial_loss</c> of the output of an hour is lost in deciding
/// (Brinton 1970 and Carr 1952 on the boards of 1918-20; Sah and Stiglitz 1986 on what a committee costs; EIN-06).
/// </remarks>
internal sealed class OneManManagement(Country country) : Mechanism
{
    private readonly int _order = country.Line.Instrument("course.management.one_man");
    private readonly double _speed = country.Parameters.Value("labour.one_man_speed", "1/month");
    private readonly double _loss = country.Parameters.Value("labour.collegial_loss", "1");

    internal override MechanismInfo Info { get; } = new(
        "one-man-management",
        "One-man management",
        ["EIN-06"],
        "Carr 1952; Brinton 1970; Sah and Stiglitz 1986; Nettl 2036-2045",
        "boards go on deciding in the works that the state has taken over");

    /// <summary>Output of an hour under those who decide, 1 under one man.</summary>
    internal double Part(Country country) => 1 - (_loss * (1 - country.Management!.OneMan[0]));

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        ref var share = ref country.Management!.OneMan[0];
        share += _speed * (country.Line[_order] - share);
    }

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => country.Management!.OneMan[0] = 0;
}
