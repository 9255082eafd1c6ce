using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Polity;

/// <summary>Members and candidates of the Party by republic and class.</summary>
internal sealed class MembershipState
{
    /// <summary>Workers, peasants, employees and others.</summary>
    internal const int Classes = 3;

    internal MembershipState(Slab slab, int republics)
    {
        Members = slab.Add<double>("polity.members", republics * Classes);
        Fresh = slab.Add<double>("polity.members.fresh", republics * Classes);
        Admitted = slab.Add<double>("polity.members.admitted", 1);
        Expelled = slab.Add<double>("polity.members.expelled", 1);
    }

    /// <summary>Persons, at republic * <see cref="Classes"/> + class.</summary>
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
