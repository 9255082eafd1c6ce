using System.Runtime.CompilerServices;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>A column of each kind, from the first plant of a chunk on.</summary>
/// <param name="main">Of the main material.</param>
/// <param name="auxiliary">Of the others.</param>
internal readonly ref struct MaterialColumns(ref float main, ref float auxiliary)
{
    private readonly ref float _main = ref main;
    private readonly ref float _auxiliary = ref auxiliary;

    /// <summary>Amounts of eight plants.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Materials Load(int index) => new(Lane.Load(ref _main, index), Lane.Load(ref _auxiliary, index));

    /// <summary>Writes those that are wanted.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Store<T>(T width, int index, Materials value)
        where T : struct, IWidth
    {
        width.Store(ref _main, index, value.Main);
        width.Store(ref _auxiliary, index, value.Auxiliary);
    }
}

/// <summary>What plants have met of deliveries of each kind, from the first plant of a chunk on (<see cref="PlantBook.MainDeliveries"/>).</summary>
/// <param name="main">Of the main material.</param>
/// <param name="auxiliary">Of the others.</param>
internal readonly ref struct DeliveryRecords(ref int main, ref int auxiliary)
{
    private const float Grain = PlantBook.SignalScale;
    private readonly ref int _main = ref main;
    private readonly ref int _auxiliary = ref auxiliary;

    /// <summary>How far deliveries missed the need, and what came of it, over the need.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal (Materials Error, Materials Granted) Load(int index)
    {
        var (error, granted) = Lane.Halves(ref _main, index);
        var (errorToo, grantedToo) = Lane.Halves(ref _auxiliary, index);
        return (new Materials(error * (1 / Grain), errorToo * (1 / Grain)), new Materials(granted * (1 / Grain), grantedToo * (1 / Grain)));
    }

    /// <summary>Remembers them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Store<T>(T width, int index, Materials error, Materials granted)
        where T : struct, IWidth
    {
        width.Store(ref _main, index, Lane.Halves(error.Main * Grain, granted.Main * Grain));
        width.Store(ref _auxiliary, index, Lane.Halves(error.Auxiliary * Grain, granted.Auxiliary * Grain));
    }
}
