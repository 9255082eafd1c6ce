using System.Globalization;
using Narkhoz.Model.Kernel;
using Narkhoz.Model.Polity;
using Narkhoz.Record;

namespace Narkhoz.Model.Reporting;

/// <summary>Persons, offices and votes in words. Leaders of the record go by name, everybody else by number, since nobody is invented a name.</summary>
internal static class PolityWords
{
    /// <summary>Name for people.</summary>
    internal static string Person(PolityState polity, int row) => row < 0 ? "nobody" : row < polity.Leaders.Count ? polity.Leaders[row].Name : Id(polity, row);

    /// <summary>Id: that of the record, or <c>o</c> with the serial number.</summary>
    internal static string Id(PolityState polity, int row) =>
        row < polity.Leaders.Count ? polity.Leaders[row].Id : string.Create(CultureInfo.InvariantCulture, $"o{polity.Roll[row].Serial}");

    /// <summary>An office: body, and where it is one of many the place.</summary>
    internal static string Office(Country country, PolityState polity, int seat)
    {
        var (body, place) = (polity.Seats.Bodies[polity.Seats.BodyOf(seat)], polity.Seats.PlaceOf(seat));
        var head = polity.Seats.NumberOf(seat) == 0 ? "head of " : "";
        return body.Scope switch
        {
            Scope.Union => $"{head}{body.Id}",
            Scope.Republic => $"{head}{body.Id}, {country.Technology.RepublicIds[place]}",
            _ => string.Create(CultureInfo.InvariantCulture, $"{head}{body.Id}, {body.Scope.ToString().ToLowerInvariant()} {place + 1} ({country.Technology.ZoneIds[polity.Territory.Zone(polity.Territory.RegionOf(body.Scope, place))]})"),
        };
    }

    /// <summary>An event of the chronicle.</summary>
    internal static string Event(PolityState polity, Event what, int subject, double value) => what == Kernel.Event.Leader
        ? $"{Person(polity, subject)} leads the Party."
        : $"The leadership adopts the line: {polity.Lines[subject].Name} ({Why((Polity.Leadership.Reason)(int)value)}).";

    /// <summary>Why a line was adopted.</summary>
    internal static string Why(Polity.Leadership.Reason reason) => reason switch
    {
        Polity.Leadership.Reason.Grain => "grain does not come in",
        Polity.Leadership.Reason.Hunger => "the towns are hungry",
        Polity.Leadership.Reason.Unrest => "unrest",
        Polity.Leadership.Reason.Restoration => "old capacity is at work again",
        Polity.Leadership.Reason.Threat => "danger from outside",
        _ => "those who lead have changed, or their convictions have",
    };

    /// <summary>What was put to the vote.</summary>
    internal static string Motion(PolityState polity, Ballot ballot) => ballot.What switch
    {
        Polity.Motion.Line => $"to adopt the line: {polity.Lines[ballot.Subject].Name}",
        Polity.Motion.List => $"list of {Person(polity, ballot.Proposer)} against that of {Person(polity, ballot.Subject)}",
        Polity.Motion.Removal => $"to remove {Person(polity, ballot.Subject)}",
        Polity.Motion.Appeal => $"appeal of {Person(polity, ballot.Subject)}",
        Polity.Motion.Expulsion => $"to expel {Person(polity, ballot.Subject)}",
        _ => "to halt the arrests",
    };

    /// <summary>A vote as an event.</summary>
    internal static string Ballot(PolityState polity, Ballot ballot) => string.Create(
        CultureInfo.InvariantCulture,
        $"{polity.Seats.Bodies[ballot.Body].Name}: {Motion(polity, ballot)}, {ballot.For:N0} to {ballot.Against:N0}, {(ballot.Carried ? "carried" : "lost")}.");
}
