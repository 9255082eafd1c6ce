using System.Runtime.CompilerServices;
using Narkhoz.Model.Economy.Agriculture.Collective;
using Narkhoz.Model.Economy.Enterprises;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Agriculture.Households;

/// <summary>How well a kolkhoz works its common field, over the mean of its zone: by its chairman, and by the hours that its members give it.</summary>
/// <remarks>
/// factor = hours x (1 + <c>farms.chairmen.skill</c> x triangular draw of the man + <c>farms.disorder_loss</c> x disorder x (what chairmen lack in the zone - what he lacks)); hours by what a labour day was last worth (<see cref="Plots.Field"/>).
/// The men differ by a draw of farm and month of appointment, so a dismissal is a new draw (Fitzpatrick 1994, ch. 7).
/// </remarks>
internal sealed class KolkhozField(Country country, Plots plots, LabourDays labourDays)
{
    internal const uint ManStream = 59;
    private readonly double _skill = country.Parameters.Value("farms.chairmen.skill", "1");
    private readonly double _loss = country.Parameters.Value("farms.disorder_loss", "1");
    private readonly uint _key = Key(country.Seed);
    private Country _country = country;
    private Batch _disorder;
    private Batch _usual;
    private Batch _worth;
    private Eight _spread;
    private int _zone;

    /// <summary>Makes ready for the kolkhozy of a zone.</summary>
    internal void Ready(Country country, int r)
    {
        var chairmen = country.Kolkhozy.Replaced[r] > 0;
        (_country, _zone) = (country, r);
        (_disorder, _usual) = (Batch.Of(chairmen ? _loss * country.Farms.Disorder[r] : 0), Batch.Of(country.Kolkhozy.Inexperience[r]));
        _spread = Lane.Of(chairmen ? _skill : 0);
        _worth = Batch.Of(1 / Math.Max(1e-6, labourDays.Worth(country, r)));
    }

    /// <summary>Yield of a kolkhoz over the mean for its chairman and its members' hours; 1 for a single household.</summary>
    internal Eight Of(int farm, Eight joined)
    {
        if (!System.Runtime.Intrinsics.Vector256.GreaterThanAny(joined, Eight.Zero)) return Eight.One;
        var kolkhozy = Farms.Kolkhozy;
        var (lacking, paid) = (new Batch(Lane.Load(ref kolkhozy.Inexperience[farm], 0)), new Batch(Lane.Load(ref kolkhozy.Paid[farm], 0)));
        var hours = Batch.Below(paid, Batch.Of(0), Batch.Of(1), plots.Field(_country, _zone, paid * _worth));
        var order = (_disorder * (_usual - lacking)).Value + (_spread * Skill(_key, farm, Lane.Load(ref kolkhozy.Since[farm], 0)));
        var work = Lane.Max(Lane.Of(0.3), Eight.One + order) * hours.Value;
        return Eight.One + (joined * (work - Eight.One));
    }

    private FarmBook Farms => _country.Peasantry!.Book;

    /// <summary>Key of the draws of men.</summary>
    internal static uint Key(ulong seed) => Draw.Key(Draw.Key(seed, ManStream), 0);

    /// <summary>Skill of a chairman, -1 to 1 about 0, by farm and the month in which he came.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Eight Skill(uint key, int farm, Eight since)
    {
        var (one, other) = Lane.Draw(key, farm, since);
        return one + other - Eight.One;
    }
}
