using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Polity.Party;

/// <summary>The two sides of a contest in the cabinet: that of the leading person and that of his strongest rival.</summary>
/// <remarks>
/// A member goes with the head who is nearer on the issues, to whom he is tied, who is the more eminent and longer in the Party, and away from the one with more power of office: weak players balance (Rush 1965; Daniels 1960 on
/// the triumvirate). With differences taken as leader less rival, distances as rival less leader:
///   s = polity.contest.issues x distance + tie + .eminence x prestige + .seniority x years in the Party - .balance x power + .cabinet_noise x chance; above nought he is on the leader's side.
/// A member stands up against the leader where distance x his own authority exceeds polity.contest.challenge x the leader's authority; of several the strongest does.
/// </remarks>
internal sealed class Sides
{
    private const uint Stream = 75;
    private readonly int[] _members = new int[Ballots.RollCall];
    private readonly double _balance;
    private readonly double _noise;
    private readonly double _eminence;
    private readonly double _seniority;
    private readonly double _issues;
    private readonly double _challenge;
    private readonly Authority _authority;
    private int _count;

    internal Sides(Country country, Authority authority)
    {
        var p = country.Parameters;
        (_balance, _noise) = (p.Value("polity.contest.balance", "1"), p.Value("polity.contest.cabinet_noise", "1"));
        (_eminence, _seniority) = (p.Value("polity.contest.eminence", "1"), p.Value("polity.contest.seniority", "1/yr"));
        (_issues, _challenge) = (p.Value("polity.contest.issues", "1"), p.Value("polity.contest.challenge", "1"));
        _authority = authority;
    }

    /// <summary>Row of the head of the leading side.</summary>
    internal int Leader { get; private set; } = -1;

    /// <summary>Row of the head of the other side, or -1 where nobody stands against the leader.</summary>
    internal int Rival { get; private set; } = -1;

    /// <summary>Mean stand of the leading side and of the other on the issues.</summary>
    internal double[][] Stand { get; } = [new double[Record.Stance.Issues], new double[Record.Stance.Issues]];

    /// <summary>Eminence of the leading side less that of the other: the difference of the sums of prestige over the sum, -1 to 1.</summary>
    internal double Eminence { get; private set; }

    /// <summary>Members of the cabinet, those of the leading side as row + 1 and those of the other as -(row + 1).</summary>
    internal ReadOnlySpan<int> Members => _members.AsSpan(0, _count);

    /// <summary>Whether a person is on the leading side; false for one who is not in the cabinet.</summary>
    internal bool Leads(int row) => Members.Contains(row + 1);

    /// <summary>Whether a person is on the other side.</summary>
    internal bool Opposes(int row) => Members.Contains(-(row + 1));

    /// <summary>Draws the sides up.</summary>
    internal void Form(Country country, PolityState polity)
    {
        var (roll, now) = (polity.Roll, country.Now);
        var cabinet = polity.Seats.Members(polity.Cabinet, now);
        (Leader, Rival, _count) = (polity.ChiefRow, -1, 0);
        if (Leader < 0) return;
        var strongest = _challenge * _authority.Of(country, polity, Leader);
        foreach (var row in cabinet)
        {
            if (row < 0 || row == Leader || !polity.Able(row, now) || roll.Tie(row, Leader) > 0.5) continue;
            var strength = _authority.Of(country, polity, row) * roll.Distance(row, Leader);
            if (strength > strongest) (Rival, strongest) = (row, strength);
        }

        if (Rival >= 0) Choose(country, polity, cabinet);
    }

    private void Choose(Country country, PolityState polity, ReadOnlySpan<int> cabinet)
    {
        var roll = polity.Roll;
        var appeal = (_eminence * (roll[Leader].Prestige - roll[Rival].Prestige)) + (_seniority * (roll.Past[Rival].Joined - roll.Past[Leader].Joined) / 12)
            - (_balance * (_authority.Power(country, polity, Leader) - _authority.Power(country, polity, Rival)));
        Array.Clear(Stand[0]);
        Array.Clear(Stand[1]);
        double for_ = 0, against = 0;
        int leading = 0, other = 0;
        foreach (var row in cabinet)
        {
            if (!roll.Active(row) || _count == _members.Length) continue;
            var side = row == Leader || (row != Rival && (_issues * (roll.Distance(row, Rival) - roll.Distance(row, Leader))) + roll.Tie(row, Leader) - roll.Tie(row, Rival) + appeal
                + (_noise * Draw.Triangular(country.Seed, Stream, country.Now.Index, row)) > 0);
            _members[_count++] = side ? row + 1 : -(row + 1);
            var weight = roll[row].Prestige * (1 - polity.Illness(row, country.Now));
            if (side)
            {
                leading++;
                for_ += weight;
            }
            else
            {
                other++;
                against += weight;
            }

            for (var issue = 0; issue < Record.Stance.Issues; issue++) Stand[side ? 0 : 1][issue] += roll[row].Stand[issue];
        }

        for (var issue = 0; issue < Record.Stance.Issues; issue++)
        {
            Stand[0][issue] /= Math.Max(1, leading);
            Stand[1][issue] /= Math.Max(1, other);
        }

        Eminence = for_ + against > 0 ? (for_ - against) / (for_ + against) : 0;
    }
}
