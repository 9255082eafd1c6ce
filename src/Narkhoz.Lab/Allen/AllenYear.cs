namespace Narkhoz.Lab.Allen;

/// <summary>What Allen's model says of a year; outputs over the whole product of 1928.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="Producer">Output of producer goods.</param>
/// <param name="Consumer">Output of consumer goods and services outside farming.</param>
/// <param name="Farm">Farm output.</param>
/// <param name="Town">People in towns over all people.</param>
/// <param name="Unemployment">Share of the towns' workers whom nobody hires.</param>
/// <param name="TownConsumption">Consumption a head in towns, 1928 = 1.</param>
/// <param name="VillageConsumption">Consumption a head in villages, 1928 = 1.</param>
public sealed record AllenYear(int Year, double Producer, double Consumer, double Farm, double Town, double Unemployment, double TownConsumption, double VillageConsumption)
{
    /// <summary>The whole product, 1928 = 1.</summary>
    public double Product => Producer + Consumer + Farm;

    /// <summary>Output outside farming over the whole product of 1928.</summary>
    public double Industry => Producer + Consumer;
}
