using Narkhoz.Model.Kernel;
using Narkhoz.Model.Polity.Control;
using Narkhoz.Model.Polity.Federation;
using Narkhoz.Model.Polity.Leadership;
using Narkhoz.Model.Polity.Party;
using Narkhoz.Record;

namespace Narkhoz.Model.Polity;

/// <summary>The polity's part of the month, in order: it reads what was reported, and what it decides takes force in the next month.</summary>
internal sealed class PoliticalLife
{
    internal PoliticalLife(Country country, IReadOnlyList<Decision> decisions, Course.Decisions dated)
    {
        Newcomers = new Newcomers(country);
        var (authority, ban, adopted, delegation, lapse) = (new Authority(country), new FactionBan(country), new AdoptedPolicy(country), new Delegation(), new Lapse(country));
        var (defeat, indigenisation, appeal, nationalism) = (new Defeat(ban, adopted), new Indigenisation(country), new Appeal(), new BourgeoisNationalism(country));
        var congress = new Congress(country) { Sides = new Sides(country, authority), Delegation = delegation, Ban = ban, List = new CommitteeList(country, ban), Lapse = lapse, Defeat = defeat };
        Phases =
        [
            // Persons come and go; posts are filled; a congress elects; the top elects itself from what the congress left.
            new LifeCourse(country, Newcomers),
            new Appointment(country) { Indigenisation = indigenisation },
            congress,
            new Investiture(decisions),
            new Interests(country), new Removal(country) { Appeal = appeal, Defeat = defeat },
            new Elections(country, authority),
            // Control: what the administration can do, how far the purge goes, what is hidden; then members, and support.
            new Administration(country),
            new Exhaustion(country),
            new Denunciation(country) { Nationalism = nationalism },
            new Rotation(country),
            new FamilyCircles(country),
            new ControlSpiral(country),
            new Vigilance(country),
            new Unrest(country),
            new Revolt(country),
            new Membership(country),
            new Verification(country),
            new Cadres(country),
            new FailedHarvest(country) { Decisions = dated },
            new GeneralLine(country, decisions),
        ];
        Rules = [appeal, delegation, ban, lapse, defeat, adopted, indigenisation, nationalism];
    }

    /// <summary>Who comes up.</summary>
    internal Newcomers Newcomers { get; }

    /// <summary>The phases in their order.</summary>
    internal IReadOnlyList<Mechanism> Phases { get; }

    /// <summary>Rules inside the phases.</summary>
    internal IReadOnlyList<Mechanism> Rules { get; }
}
