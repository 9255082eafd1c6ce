using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Tests.Kernel;

public sealed class CrewTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void Every_chunk_is_done_once(int threads)
    {
        using var crew = new Crew(threads);
        var work = new Tally(30, failing: -1);
        for (var i = 0; i < 200; i++) crew.Run(work, 30);
        Assert.All(work.Done, count => Assert.Equal(200, count));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public void A_failing_chunk_is_told_as_it_was_thrown_and_the_crew_works_on(int threads)
    {
        using var crew = new Crew(threads);
        Assert.Equal("chunk 11", Assert.Throws<InvalidOperationException>(() => crew.Run(new Tally(30, failing: 11), 30)).Message);
        var work = new Tally(30, failing: -1);
        crew.Run(work, 30);
        Assert.All(work.Done, count => Assert.Equal(1, count));
    }

    [Fact]
    public void A_single_chunk_wakes_nobody()
    {
        using var crew = new Crew(7);
        var work = new Tally(1, failing: -1);
        for (var i = 0; i < 200; i++) crew.Run(work, 1);
        Assert.Equal([Environment.CurrentManagedThreadId], work.Hands);
        Assert.Equal([200], work.Done);
        crew.Run(work, 0);
        Assert.Equal([200], work.Done);
    }

    [Fact]
    public void No_more_hands_are_called_than_there_are_chunks()
    {
        using var crew = new Crew(7);
        for (var i = 0; i < 200; i++)
        {
            var work = new Tally(2, failing: -1);
            crew.Run(work, 2);
            Assert.All(work.Done, count => Assert.Equal(1, count));
        }
    }

    [Fact]
    public void A_crew_of_nobody_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => new Crew(0));

    private sealed class Tally(int chunks, int failing) : IChunked
    {
        public int[] Done { get; } = new int[chunks];

        public HashSet<int> Hands { get; } = [];

        public void Chunk(int index)
        {
            if (index == failing) throw new InvalidOperationException($"chunk {index}");
            Interlocked.Increment(ref Done[index]);
            lock (Hands) Hands.Add(Environment.CurrentManagedThreadId);
        }
    }
}
