namespace Narkhoz.Model;

/// <summary>Who stands over an enterprise, who supplies it, whom it supplies.</summary>
/// <param name="Superior">What stands over it under the mechanisms that are at work.</param>
/// <param name="Over">Of which group of products or which region he is; empty for the others.</param>
/// <param name="Suppliers">The works that it is tied to, the dearest input first.</param>
/// <param name="Customers">The works that are tied to it, added up by product and zone, the largest first.</param>
public sealed record EnterpriseTies(Superior Superior, string Over, IReadOnlyList<EnterpriseSupplier> Suppliers, IReadOnlyList<EnterpriseCustomer> Customers);

/// <summary>A supplier.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Name">Its name, <c>product/zone/n</c>.</param>
/// <param name="Reliability">Running mean of its output over its task, 0.3 to 1.2.</param>
public sealed record EnterpriseSupplier(int Number, string Name, double Reliability);

/// <summary>Customers that make one product in one zone.</summary>
/// <param name="Product">What they make.</param>
/// <param name="Zone">Where.</param>
/// <param name="Enterprises">How many of them are tied to the enterprise.</param>
/// <param name="Share">Their part in what its customers' capacities take.</param>
public sealed record EnterpriseCustomer(string Product, string Zone, int Enterprises, double Share);

/// <summary>What stands over an enterprise.</summary>
public enum Superior
{
    /// <summary>Nobody: it decides for itself.</summary>
    Nobody,

    /// <summary>Its trust sets its output by what it sells.</summary>
    Trust,

    /// <summary>The ministry of its group of products.</summary>
    Ministry,

    /// <summary>The council of its region.</summary>
    Council,
}
