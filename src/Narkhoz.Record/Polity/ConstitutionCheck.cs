using Narkhoz.Record.Yaml;

namespace Narkhoz.Record;

/// <summary>What a constitution must be for power in it to come from somewhere.</summary>
internal static class ConstitutionCheck
{
    private static readonly BodyRole[] Needed = [BodyRole.Congress, BodyRole.Committee, BodyRole.Cabinet, BodyRole.Secretariat, BodyRole.Secretaries];

    /// <summary>Stops at the first mistake.</summary>
    /// <exception cref="RecordException">There is one.</exception>
    internal static void Demand(MapNode map, IReadOnlyList<Body> bodies)
    {
        var known = new Dictionary<string, Body>(StringComparer.Ordinal);
        foreach (var body in bodies)
            if (!known.TryAdd(body.Id, body)) throw At(map, body, $"two bodies are called '{body.Id}'", "give one of them another id");
        foreach (var body in bodies)
        {
            Filled(map, body, known);
            if (body.Role == BodyRole.Congress && body.Every == 0) throw At(map, body, $"{body.Id} is a congress and has no interval", "add `every:` with the months between congresses");
        }

        foreach (var body in bodies) Grounded(map, body, known);
        foreach (var (name, role) in ConstitutionReader.Roles)
        {
            var holders = bodies.Where(body => body.Role == role).ToList();
            if (holders.Count > 1) throw At(map, holders[1], $"{holders[0].Id} and {holders[1].Id} are both the {name}", "give the role to one of them");
            if (holders.Count == 0 && Needed.Contains(role)) throw map.Error($"no body has the role '{name}'", $"add `role: {name}` to one");
        }
    }

    /// <summary>The bodies so that each stands behind those that fill it.</summary>
    internal static IReadOnlyList<Body> InOrder(IReadOnlyList<Body> bodies)
    {
        var known = bodies.ToDictionary(body => body.Id, StringComparer.Ordinal);
        return [.. bodies.OrderBy(body => Depth(body, known))];
    }

    private static void Filled(MapNode map, Body body, Dictionary<string, Body> known)
    {
        var ways = (body.Base is null ? 0 : 1) + (body.ElectedBy is null ? 0 : 1) + (body.AppointedBy is null ? 0 : 1);
        if (ways == 0) throw At(map, body, $"nobody fills the seats of {body.Id}", "add `elected_by:`, `appointed_by:` or `base:`");
        if (ways > 1) throw At(map, body, $"the seats of {body.Id} are filled in {ways} ways", "keep one of elected_by, appointed_by and base");
        if (body.Base is not null)
        {
            if (body.Seats.Count > 0) throw At(map, body, $"{body.Id} is a base and has seats", "take `seats:` away");
            return;
        }

        if (body.Seats.Count == 0) throw At(map, body, $"{body.Id} has no seats", "add `seats:`");
        var by = body.FilledBy!;
        var verb = body.ElectedBy is null ? "appoints" : "elects";
        if (by == body.Id) throw At(map, body, $"{body.Id} {verb} itself", $"name another body, or a base, that {verb} it");
        if (!known.TryGetValue(by, out var filler)) throw At(map, body, $"{body.Id} is filled by '{by}', which is no body", Nearest.Mend(by, known.Keys));
        if (body.AppointedBy is not null && filler.Base is not null) throw At(map, body, $"{body.Id} is appointed by {by}, which is a base and has no head", "let it be elected, or appointed by a body with seats");
        if (filler.Base is null && filler.Scope > body.Scope) throw At(map, body, $"{body.Id} ({body.Scope}) is filled by {by}, of which there is one in every {filler.Scope}".ToLowerInvariant(), "name a body of the same or a wider scope");
    }

    private static void Grounded(MapNode map, Body body, Dictionary<string, Body> known)
    {
        var path = new List<string>();
        for (var at = body; at.Base is null; at = known[at.FilledBy!])
        {
            if (path.Contains(at.Id)) throw At(map, body, $"{string.Join(", ", path.SkipWhile(id => id != at.Id))} fill one another, and neither members nor citizens stand at the bottom", "let one of them be elected by a base");
            path.Add(at.Id);
        }
    }

    private static int Depth(Body body, Dictionary<string, Body> known) => body.Base is null ? 1 + Depth(known[body.FilledBy!], known) : 0;

    private static RecordException At(MapNode map, Body body, string problem, string mend) => new(map.File.Path, body.Line, problem, mend);
}
