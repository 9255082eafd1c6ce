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
    private readonly float _quits;
    private readonly float _loss;
    private readonly float _learning;
    private float _at;

    internal Crews(Country country)
    {
        var p = country.Parameters;
        _quits = (float)p.Value("enterprises.quits", "1/month");
        _loss = (float)p.Value("enterprises.green_loss", "1");
        _learning = (float)(1 / p.Value("enterprises.apprenticeship", "month"));
    }

    internal override MechanismInfo Info { get; } = new(
        "labour-turnover",
        "Badly paid men leave",
        ["LAB-12"],
        "Filtzer 1986; Granick 1987; Nettl 4283-4286",
        "men stay where they are");

    /// <summary>Newcomers that usual pay makes for.</summary>
    internal float Usual => _quits / _learning;

    /// <inheritdoc/>
    protected override void Apply(Country country) => _at = 1;

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => _at = 0;

    /// <summary>Share of the crew that leaves in the month.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal T Quits<T>(T pay)
        where T : struct, ILane<T> => T.Of(_at * _quits) / pay;

    /// <summary>Share of newcomers a month on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal T Green<T>(T green, T quits)
        where T : struct, ILane<T> => Lane.Min(green + quits - (T.Of(_learning) * green), T.Of(1));

    /// <summary>What newcomers leave of the plant's ability.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal T Skill<T>(T green)
        where T : struct, ILane<T> => T.Of(1) - (T.Of(_at * _loss) * (green - T.Of(Usual)));
}
