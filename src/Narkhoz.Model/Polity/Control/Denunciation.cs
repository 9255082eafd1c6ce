using Narkhoz.Model.Kernel;
using Narkhoz.Model.Polity.Federation;

namespace Narkhoz.Model.Polity.Control;

/// <summary>The purge of officials as contagion: whoever is arrested names those he worked with.</summary>
/// <remarks>
/// While a purge is ordered, a month: (1) an official is accused with the chance <c>polity.denunciation.spark</c> + .protective x fear, because to accuse others is the only protection, if a doubtful one (4694-4702); whoever lost a contest is accused of
/// every plot. (2) Of each accusation comes an arrest with the chance <c>course.purge.intensity</c>; the leader is safe, members of the cabinet as far as they are his men. (3) Each of the arrested names <c>polity.denunciation.names</c> x t / (t + .acquaintance)
/// others of his region and institution with whom he has been in office for the time t. (4) A share .fading of the files is forgotten. Below a threshold of intensity this dies out, above it spreads: a branching process (Harris 1963) on PCC-12.
/// </remarks>
internal sealed class Denunciation : PolityMechanism
{
    private const uint Stream = 90;
    private const int Marked = -1;
    private readonly int _intensity;
    private readonly double _spark;
    private readonly double _protective;
    private readonly double _names;
    private readonly double _acquaintance;
    private readonly double _fading;
    private readonly Arrests _arrests;
    private readonly double[] _inOffice;
    private readonly DrawStream _forgotten;
    private readonly DrawStream _accused;

    internal Denunciation(Country country)
    {
        var p = country.Parameters;
        _intensity = country.Line.Instrument("course.purge.intensity");
        (_spark, _protective) = (p.Value("polity.denunciation.spark", "1/month"), p.Value("polity.denunciation.protective", "1/month"));
        (_names, _acquaintance) = (p.Value("polity.denunciation.names", "1"), p.Value("polity.denunciation.acquaintance", "month"));
        _fading = p.Value("polity.denunciation.fading", "1/month");
        _arrests = new Arrests(country);
        _inOffice = new double[(int)p.Value("polity.regions", "1")];
        (_forgotten, _accused) = (new(country.Seed, Stream), new(country.Seed, Stream + 1));
    }

    internal override MechanismInfo Info { get; } = new(
        "denunciation",
        "The purge spreads by denunciation",
        ["PCC-10", "PCC-12", "PPA-23"],
        "Getty 1985; Getty and Naumov 1999; Goldman 2011; Harris 1963; Nettl 4475-4501, 4616-4755",
        "nobody is accused, and no official is arrested whatever is ordered");

    /// <summary>Nationalism as an accusation, a switch of its own.</summary>
    internal required BourgeoisNationalism Nationalism { get; init; }

    /// <inheritdoc/>
    protected override void Apply(Country country, PolityState polity)
    {
        if (country.Now.Month == 1) polity.Purge.Taken.Span.Clear();
        var intensity = country.Line[_intensity];
        if (intensity <= 0 || polity.Purge.Halted[0] > 0) return;
        Accuse(country, polity);
        if (!Arrest(country, polity, intensity)) return;
        for (var row = 0; row < polity.Roll.Count; row++)
            if (polity.Purge.Denounced[row] == Marked) Name(country, polity, row);
        _arrests.Carry(country, polity, Marked, _inOffice);
    }

    private void Accuse(Country country, PolityState polity)
    {
        var (roll, month) = (polity.Roll, country.Now.Index);
        var denounced = polity.Purge.Denounced.Span;
        var charge = Nationalism.Charge(country);
        for (var row = 0; row < polity.Leaders.Count; row++)
            if (roll.Past[row].Defeats > 0 && roll[row].Status is Standing.Active or Standing.Expelled) denounced[row]++;
        Array.Clear(_inOffice);
        var officials = roll.Officials;
        for (var row = 0; row < officials.Length; row++)
        {
            ref readonly var official = ref officials[row];
            if (!official.Active) continue;
            if (denounced[row] > 0 && _forgotten.Uniform(month, row) < _fading) denounced[row] = 0;
            if (official.Office < 0) continue;
            _inOffice[official.Home]++;
            if (_accused.Uniform(month, row) < (_spark + (_protective * official.Fear)) * BourgeoisNationalism.Weight(charge, polity.Territory, in official)) denounced[row]++;
        }
    }

    /// <summary>Marks those who are arrested.</summary>
    private static bool Arrest(Country country, PolityState polity, double intensity)
    {
        var denounced = polity.Purge.Denounced.Span;
        var any = false;
        for (var row = 0; row < denounced.Length; row++)
        {
            if (denounced[row] <= 0 || row == polity.ChiefRow) continue;
            var risk = polity.ChiefRow >= 0 && polity.Seats.Sits(polity.Cabinet, row) ? intensity * (1 - polity.Roll.Tie(row, polity.ChiefRow)) : intensity;
            double spared = 1;
            for (var i = Math.Min(denounced[row], 8); i > 0; i--) spared *= 1 - risk;
            if (Draw.Uniform(country.Seed, Stream + 2, country.Now.Index, row) < spared) continue;
            denounced[row] = Marked;
            any = true;
        }

        return any;
    }

    private void Name(Country country, PolityState polity, int row)
    {
        var (roll, month) = (polity.Roll, country.Now.Index);
        if (roll[row].Office < 0) return;
        var charge = Nationalism.Charge(country);
        var number = (int)(_names + Draw.Uniform(country.Seed, Stream + 3, month, row));
        for (var i = 0; i < number; i++)
        {
            var other = Colleagues.Of(country, polity, row, i);
            if (other < 0 || other == row || polity.Purge.Denounced[other] == Marked) continue;
            double together = Math.Min(month - roll[row].Since, month - roll[other].Since);
            if (Draw.Uniform(country.Seed, Stream + 4, month, (row * 64) + i) * (together + _acquaintance) < together * BourgeoisNationalism.Weight(charge, polity.Territory, in roll[other])) polity.Purge.Denounced[other]++;
        }
    }
}
