using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Polity.Party;

/// <summary>Authority of a leader: standing in the Party, his men in the committee, and the offices that he heads.</summary>
/// <remarks>
/// authority = prestige x (1 - illness) + polity.authority.men x share of the committee that is tied to him + polity.authority.secretariat if he heads the secretariat + polity.authority.government if he heads the government
/// (Rush 1965, ch. 1; Breslauer 1982 on authority; Daniels 1971 on the circular flow).
/// </remarks>
internal sealed class Authority(Country country)
{
    private readonly double _men = country.Parameters.Value("polity.authority.men", "1");
    private readonly double _secretariat = country.Parameters.Value("polity.authority.secretariat", "1");
    private readonly double _government = country.Parameters.Value("polity.authority.government", "1");

    /// <summary>Authority of a person; about 0 for an official without a name, 1 for Lenin in health.</summary>
    internal double Of(Country country, PolityState polity, int row) =>
        (polity.Roll[row].Prestige * (1 - polity.Illness(row, country.Now))) + Power(country, polity, row);

    /// <summary>Authority that comes of men and offices, and not of standing.</summary>
    internal double Power(Country country, PolityState polity, int row)
    {
        var power = _men * Men(country, polity, row);
        if (polity.Seats.HeadOf(polity.Secretariat) == row) power += _secretariat;
        if (polity.Government >= 0 && polity.Seats.HeadOf(polity.Government) == row) power += _government;
        return power;
    }

    /// <summary>Share of the committee that is tied to a person, 0 to 1.</summary>
    internal static double Men(Country country, PolityState polity, int row)
    {
        var members = polity.Seats.Members(polity.Committee, country.Now);
        double ties = 0;
        var seated = 0;
        foreach (var member in members)
        {
            if (!polity.Roll.Active(member) || member == row) continue;
            seated++;
            ties += polity.Roll.Tie(member, row);
        }

        return seated > 0 ? ties / seated : 0;
    }
}
