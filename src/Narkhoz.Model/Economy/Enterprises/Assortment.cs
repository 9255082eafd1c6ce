using System.Runtime.CompilerServices;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>Two kinds of every product: one that is wanted and hard to make, one that counts most for the plan by weight.</summary>
/// <remarks>
/// Nove 1958 and Berliner 1957: the plan in tonnes makes heavy nails, the plan in pieces small ones. Let w be the planned share of the wanted kind and s what is made of it; then
/// (w - s) / w is out of the assortment, and the assortment plan is met, by the worse of the two kinds, to 1 less that. With quadratic cost of effort and of the ministry's displeasure the part out
/// of the assortment grows with the load, slip x (1 - sales) x task / ability, since the easy kind is what a driven plant turns to; some comes of misjudged wants whatever the indicator.
/// The easy kind takes less effort: ability x (1 + ease x (out of assortment - that at full load under gross output), so plants are rated as gross output has them work; without statutory tasks they are rated as they sell).
/// </remarks>
internal sealed class Assortment(Country country) : Mechanism
{
    private readonly float _slip = (float)country.Parameters.Value("enterprises.assortment_slip", "1");
    private readonly float _misjudged = (float)country.Parameters.Value("enterprises.assortment_error", "1");
    private readonly float _ease = (float)country.Parameters.Value("enterprises.easy_kind", "1");
    private readonly float _substitution = (float)country.Parameters.Value("enterprises.substitution", "1");
    private readonly Eight _most = Lane.Of(country.Parameters.Value("enterprises.assortment_most", "1"));
    private readonly Eight _usual = Lane.Of(country.Parameters.Value("enterprises.assortment_slip", "1") + country.Parameters.Value("enterprises.assortment_error", "1"));
    private Eight _drawn;
    private Eight _error;
    private Eight _eased;

    internal override MechanismInfo Info { get; } = new(
        "assortment",
        "Plants make the kinds that count",
        ["EPL-31", "EIN-18"],
        "Berliner 1957; Nove 1958; Kornai 1980; Nettl 8118-8133",
        "every plant makes its kinds in the planned proportions");

    /// <summary>What the manager is judged by.</summary>
    internal required SuccessIndicator Indicator { get; init; }

    /// <inheritdoc/>
    protected override void Apply(Country country) => (_drawn, _error, _eased) = (Lane.Of(_slip * (1 - Indicator.Sales)), Lane.Of(_misjudged), Lane.Of(Indicator.Driven ? _ease : 0));

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => (_drawn, _error, _eased) = (Eight.Zero, Eight.Zero, Eight.Zero);

    /// <summary>Part of output that is out of the assortment.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Eight Misfit(Eight task, Eight ability) => Lane.Min(_error + (_drawn * task / ability), _most);

    /// <summary>What the choice of kinds makes of the plant's ability.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Eight Ease(Eight misfit) => Eight.One + (_eased * (misfit - _usual));

    /// <summary>Part of what is out of the assortment that buyers take for want of better: the more, the more they are short (Kornai 1980 on forced substitution).</summary>
    /// <param name="pull">What is asked for over what is being made.</param>
    internal float Taken(float pull) => Math.Clamp(_substitution + pull - 1, 0, 1);
}
