using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Polity;

/// <summary>Members and candidates of the Party by zone and class.</summary>
internal sealed class MembershipState
{
    /// <summary>Workers, peasants, employees and others.</summary>
    internal const int Classes = 3;

    internal MembershipState(Slab slab, int zones)
    {
        Members = slab.Add<double>("polity.members", zones * Classes);
        Fresh = slab.Add<double>("polity.members.fresh", zones * Classes);
        Admitted = slab.Add<double>("polity.members.admitted", 1);
        Expelled = slab.Add<double>("polity.members.expelled", 1);
    }

    /// <summary>Persons, at zone * <see cref="Classes"/> + class.</summary>
    internal Slab.Column<double> Members { get; }

    /// <summary>Of these, who came in lately, persons.</summary>
    internal Slab.Column<double> Fresh { get; }

    /// <summary>Admitted in the year so far, persons.</summary>
    internal Slab.Column<double> Admitted { get; }

    /// <summary>Expelled in the year so far, persons.</summary>
    internal Slab.Column<double> Expelled { get; }

    /// <summary>All of them.</summary>
    internal double Total
    {
        get
        {
            double sum = 0;
            foreach (var members in Members.Span) sum += members;
            return sum;
        }
    }
}
