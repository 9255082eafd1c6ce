using Narkhoz.Record;

namespace Narkhoz.Model;

/// <summary>What only a farm that is in a kolkhoz has, at the end of a month.</summary>
/// <param name="Served">Whether a machine-tractor station works its fields.</param>
/// <param name="Plan">What it is asked for of a hectare, over what plans by the hectare alone would ask; 0 where nothing was laid on it.</param>
/// <param name="Paid">Grain for a labour day of the last account, kilograms; null before the first.</param>
/// <param name="Chairman">Month in which its chairman came.</param>
/// <param name="Inexperience">What he lacks of skill and standing: 0 settled farmer, 1 stranger.</param>
/// <param name="Skill">How well he was made for it, -1 to 1, by a draw of the man.</param>
public sealed record KolkhozSheet(bool Served, double Plan, double? Paid, YearMonth Chairman, double Inexperience, double Skill);
