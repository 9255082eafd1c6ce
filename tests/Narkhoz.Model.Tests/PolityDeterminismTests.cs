using Narkhoz.Record;

namespace Narkhoz.Model.Tests;

/// <summary>A run that looks at Party and state is a function of scenario and seed too, alone and beside economy and society.</summary>
public sealed class PolityDeterminismTests
{
    private const int Months = 150;

    private static readonly Scenario s_coupled = Runs.Nep with { Polity = Runs.Polity.Polity };

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(7, false)]
    public void The_state_is_the_same_on_any_number_of_threads_with_vectors_on_or_off(int threads, bool simd)
    {
        using var plain = Simulation.Start(Runs.Record, s_coupled).Run(60);
        using var other = Simulation.Start(Runs.Record, s_coupled, new SimulationOptions(threads, simd)).Run(60);
        Assert.Equal(plain.StateHash(), other.StateHash());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(62)]
    public void A_run_restored_goes_on_as_if_it_had_never_stopped(int months)
    {
        using var straight = Simulation.Start(Runs.Record, Runs.Polity).Run(months);
        using var memory = new MemoryStream();
        straight.Save(memory);
        memory.Position = 0;
        using var restored = Simulation.Restore(memory, Runs.Record, Runs.Polity);
        straight.Run(Months - months);
        restored.Run(Months - months);
        Assert.Equal(straight.StateHash(), restored.StateHash());
        Assert.Equal(straight.Chronicle, restored.Chronicle);
        Assert.Equal(straight.Polity!.Votes().Count, restored.Polity!.Votes().Count);
    }

    [Fact]
    public void Another_seed_gives_other_officials()
    {
        using var one = Simulation.Start(Runs.Record, Runs.Polity).Run(12);
        using var other = Simulation.Start(Runs.Record, Runs.Polity with { Seed = 2 }).Run(12);
        Assert.NotEqual(one.StateHash(), other.StateHash());
    }

    [Fact]
    public void Reading_changes_nothing()
    {
        using var read = Simulation.Start(Runs.Record, Runs.Polity);
        using var unread = Simulation.Start(Runs.Record, Runs.Polity);
        for (var i = 0; i < 40; i++)
        {
            read.Advance();
            unread.Advance();
            var view = read.Polity!;
            Assert.Equal(view.Leader.Length == 0, view.Find(view.Leader) is null);
            Assert.NotEmpty(view.People());
            Assert.NotEmpty(view.Bodies());
            _ = view.Votes();
        }

        Assert.Equal(unread.StateHash(), read.StateHash());
    }

    [Fact]
    public void The_members_of_a_body_are_those_who_say_that_they_sit_in_it()
    {
        using var simulation = Simulation.Start(Runs.Record, Runs.Polity).Run(40);
        var view = simulation.Polity!;
        Assert.All(view.People(view.Cabinet), person => Assert.Contains(view.Cabinet, person.Seats));
        Assert.Empty(view.People("nowhere"));
    }
}
