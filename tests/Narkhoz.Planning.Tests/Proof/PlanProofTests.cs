using Narkhoz.Planning.Proof;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Tests.Proof;

/// <summary>Leontief's two sectors in whole numbers: x = (100, 200), deliveries (60, 120), labour values by hand.</summary>
public sealed class PlanProofTests
{
    // A = [0.2 0.1; 0.2 0.3], x = (100, 200): deliveries 100 - 20 - 20 = 60 and 200 - 20 - 60 = 120.
    private static readonly double[] s_deliveries = [60, 120];
    private static readonly double[] s_levels = [100, 200];

    private static ProductionSystem Table(double labour = 1000, double capacity = 1000) => new(
        Labels.Named(["coal", "steel"]), Labels.Named(["pit", "works"]),
        SparseMatrix.FromColumns(2, [[(0, 0.2), (1, 0.2)], [(0, 0.1), (1, 0.3)]]), SparseMatrix.Unit(2),
        [new Factor("labour", FactorKind.Labour, labour)], SparseMatrix.FromColumns(1, [[(0, 1)], [(0, 2)]]), [capacity, capacity]);

    private static PlanAudit Audit(ProductionSystem table) => new(table, new PlanTargets(s_deliveries));

    [Fact]
    public void An_exact_plan_passes()
    {
        // v (I - A) = (1, 2): 0.8 v1 - 0.2 v2 = 1, -0.1 v1 + 0.7 v2 = 2, so v1 = 1.1/0.54 and v2 = 1.7/0.54.
        var proof = Audit(Table()).InputOutput(s_levels, [1.1 / 0.54, 1.7 / 0.54]);
        Assert.Null(proof.Fault(ProofBar.Default with { Exact = true }));
        Assert.InRange(proof.Labour!.Value, 0, 1e-15);
        Assert.Same(proof, proof.Require(ProofBar.Default));
    }

    [Fact]
    public void Wrong_labour_values_fail() =>
        Assert.Contains("labour value", Audit(Table()).InputOutput(s_levels, [2, 3.2]).Fault(ProofBar.Default), StringComparison.Ordinal);

    [Fact]
    public void A_shortfall_is_a_share_of_the_turnover()
    {
        var proof = Audit(Table()).Feasibility([100, 199]);
        Assert.Equal(0.7 / (199 + 20 + 59.7 + 120), proof.Shortfall, 1e-15);
        Assert.Throws<PlanNotProvenException>(() => proof.Require(ProofBar.Default));
    }

    [Fact]
    public void A_surplus_fails_only_an_exact_plan()
    {
        var proof = Audit(Table()).Feasibility([101, 201]);
        Assert.Null(proof.Fault(ProofBar.Default));
        Assert.Contains("beyond its targets", proof.Fault(ProofBar.Default with { Exact = true }), StringComparison.Ordinal);
    }

    [Fact]
    public void Sets_of_the_assortment_count_as_deliveries()
    {
        var audit = new PlanAudit(Table(), new PlanTargets([10, 20], [5, 10]));
        Assert.Equal(0, audit.Feasibility(s_levels, 10).Shortfall, 1e-15);
        Assert.True(audit.Feasibility(s_levels, 10.1).Shortfall > 1e-3);
    }

    [Fact]
    public void Limits_are_kept()
    {
        Assert.Equal(0.25, Audit(Table(labour: 400)).Feasibility(s_levels).Factors, 1e-15);
        Assert.Equal(0.5, Audit(Table(capacity: 125)).Feasibility(s_levels).Capacity, 1e-15);
        Assert.Equal(1.5, Audit(Table(capacity: 100)).Feasibility([-150, 50]).Capacity, 1e-15);
    }

    [Fact]
    public void What_is_not_a_number_fails() =>
        Assert.NotNull(Audit(Table()).Feasibility([double.NaN, 200]).Fault(ProofBar.Default));

    [Fact]
    public void A_gap_above_the_bar_fails() =>
        Assert.Contains("duality gap", (Audit(Table()).Feasibility(s_levels) with { Gap = 2e-6 }).Fault(ProofBar.Default), StringComparison.Ordinal);
}
