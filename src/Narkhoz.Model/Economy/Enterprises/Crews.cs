using System.Runtime.CompilerServices;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>Labour turnover: badly paid men leave, and green ones make less.</summary>
/// <remarks>
/// Quits a month = q / pay, as jobs are to be had everywhere (Filtzer 1986; Granick 1987 on the seller's market for labour); a newcomer makes <c>enterprises.green_loss</c> less
/// until he has learnt, <c>enterprises.apprenticeship</c> months in the mean. Plants are rated with the crews that usual pay keeps.
/// </remarks>
internal sealed class Crews : Mechanism
{
    private readonly Eight _quits;
    private readonly Eight _loss;
    private readonly Eight _learning;
    private readonly Eight _usual;
    private Eight _leaving;
    private Eight _lost;

    internal Crews(Country country)
    {
        var p = country.Parameters;
        _quits = Lane.Of(p.Value("enterprises.quits", "1/month"));
        _loss = Lane.Of(p.Value("enterprises.green_loss", "1"));
        _learning = Lane.Of(1 / p.Value("enterprises.apprenticeship", "month"));
        _usual = _quits / _learning;
    }

    internal override MechanismInfo Info { get; } = new(
        "labour-turnover",
        "Badly paid men leave",
        ["LAB-12"],
        "Filtzer 1986; Granick 1987; Nettl 4283-4286",
        "men stay where they are");

    /// <inheritdoc/>
    protected override void Apply(Country country) => (_leaving, _lost) = (_quits, _loss);

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => (_leaving, _lost) = (Eight.Zero, Eight.Zero);

    /// <summary>Share of the crew that leaves in the month.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Eight Quits(Eight pay) => _leaving / pay;

    /// <summary>Share of newcomers a month on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Eight Green(Eight green, Eight quits) => Lane.Min(green + quits - (_learning * green), Eight.One);

    /// <summary>What newcomers leave of the plant's ability.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Eight Skill(Eight green) => Eight.One - (_lost * (green - _usual));
}
