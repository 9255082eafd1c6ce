namespace Narkhoz.Planning.Tables;

/// <summary>What a plan is drawn up for: what must be delivered to final uses, and of what there should be as much as possible.</summary>
/// <remarks>Kantorovich's assortment problem (1939): complete sets of <see cref="Assortment"/> are added on top of <see cref="Orders"/>. Immutable.</remarks>
public sealed class PlanTargets
{
    private readonly double[] _orders;
    private readonly double[] _assortment;

    /// <summary>Makes targets.</summary>
    /// <param name="orders">Least delivery of each product to final uses, product units a year; negative where a source from outside is given.</param>
    /// <param name="assortment">Units of each product in one complete set; null where no more is wanted than the orders.</param>
    /// <exception cref="ArgumentException">Lengths differ, a figure is not finite, or a set holds a negative amount.</exception>
    public PlanTargets(IReadOnlyList<double> orders, IReadOnlyList<double>? assortment = null)
    {
        ArgumentNullException.ThrowIfNull(orders);
        (_orders, _assortment) = ([.. orders], assortment is null ? new double[orders.Count] : [.. assortment]);
        if (_assortment.Length != _orders.Length) throw new ArgumentException($"{_assortment.Length} in the assortment and {_orders.Length} orders", nameof(assortment));
        if (Array.Exists(_orders, order => !double.IsFinite(order))) throw new ArgumentException("an order is not finite", nameof(orders));
        if (Array.Exists(_assortment, share => !(share >= 0 && double.IsFinite(share)))) throw new ArgumentException("an assortment is negative or not finite", nameof(assortment));
    }

    /// <summary>Least delivery of each product to final uses, product units a year.</summary>
    public ReadOnlySpan<double> Orders => _orders;

    /// <summary>Units of each product in one complete set; all 0 where no more is wanted than the orders.</summary>
    public ReadOnlySpan<double> Assortment => _assortment;
}
