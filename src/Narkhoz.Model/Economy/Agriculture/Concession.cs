using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Agriculture;

/// <summary>The centre takes the drive back when disturbances put the coming sowing in danger, and resumes it bit by bit once the harvest is in.</summary>
/// <remarks>
/// It is told last month's disturbances by the police, not by those who report success. When they exceed <c>farms.tolerance</c> of the rural soviets, and the sowing is at most <c>farms.foresight</c> months
/// ahead, <c>farms.concession</c> of the force and of the order on animals is suspended until the harvest; from then on <c>farms.resumption</c> of the concession goes each month
/// (EAG-18; Davies 1980, ch. 6-7; Viola 1996, ch. 5). No date is known to it.
/// </remarks>
internal sealed class Concession(Country country) : Mechanism
{
    private const int HarvestIn = 9;
    private readonly double _tolerance = country.Parameters.Value("farms.tolerance", "1/month");
    private readonly double _foresight = country.Parameters.Value("farms.foresight", "month");
    private readonly double _depth = country.Parameters.Value("farms.concession", "1");
    private readonly double _resumption = country.Parameters.Value("farms.resumption", "1/month");

    internal override MechanismInfo Info { get; } = new(
        "concession",
        "Retreat when disturbances threaten the sowing",
        ["EAG-18", "EPL-20"],
        "Davies 1980; Viola 1996; Nettl 3842-3858",
        "the drive goes on, whatever the villages do");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        var (drive, month) = (country.Drive, country.Now.Month);
        ref var conceded = ref drive.Concession[0];
        var threatened = Ahead(month, Sowing.Month) <= _foresight && drive.Mean(country.People, drive.Risings) > _tolerance;
        if (threatened && conceded < _depth)
        {
            conceded = _depth;
            drive.HeldUntil[0] = country.Now.Index + Ahead(month, HarvestIn);
            country.Chronicle.Note(country.Now.Index, Event.Concession, -1, _depth);
        }
        else if (country.Now.Index >= drive.HeldUntil[0])
        {
            conceded -= conceded * _resumption;
        }
    }

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => country.Drive.Concession[0] = 0;

    private static int Ahead(int month, int until) => (until - month + 12) % 12;
}
