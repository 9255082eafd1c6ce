namespace Narkhoz.Model.Kernel;

/// <summary>Work that is cut into fixed chunks; each chunk touches only its own cells.</summary>
internal interface IChunked
{
    /// <summary>Does one chunk.</summary>
    void Chunk(int index);
}

/// <summary>Threads that share the chunks of a phase.</summary>
/// <remarks>
/// The chunks are fixed by the model, not by the number of threads, and no chunk reads what another writes in the same
/// phase: the result cannot depend on who did what. Handing out work allocates nothing.
/// </remarks>
internal sealed class Crew : IDisposable
{
    private readonly Thread[] _threads;
    private readonly SemaphoreSlim _start = new(0);
    private readonly CountdownEvent _done = new(1);
    private IChunked? _work;
    private Exception? _failure;
    private int _chunks;
    private int _next;
    private volatile bool _stop;

    internal Crew(int threads)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        _threads = new Thread[threads - 1];
        for (var i = 0; i < _threads.Length; i++)
        {
            _threads[i] = new Thread(Loop) { IsBackground = true, Name = "narkhoz crew" };
            _threads[i].Start();
        }
    }

    /// <summary>Does every chunk and returns when all are done; no more threads are woken than there are chunks for, and none for a single one.</summary>
    /// <exception cref="Exception">The first failure of a chunk, as it was thrown.</exception>
    internal void Run(IChunked work, int chunks)
    {
        var hands = Math.Min(_threads.Length, chunks - 1);
        if (hands <= 0)
        {
            for (var i = 0; i < chunks; i++) work.Chunk(i);
            return;
        }

        (_work, _chunks, _next, _failure) = (work, chunks, 0, null);
        _done.Reset(hands);
        _start.Release(hands);
        Take();
        _done.Wait();
        if (_failure is not null) System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(_failure);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _stop = true;
        _start.Release(Math.Max(1, _threads.Length));
        foreach (var thread in _threads) thread.Join();
        _start.Dispose();
        _done.Dispose();
    }

    private void Loop()
    {
        while (true)
        {
            _start.Wait();
            if (_stop) return;
            Take();
            _done.Signal();
        }
    }

    private void Take()
    {
        try
        {
            for (var i = Interlocked.Increment(ref _next) - 1; i < _chunks; i = Interlocked.Increment(ref _next) - 1)
                _work!.Chunk(i);
        }
        catch (Exception failure)
        {
            Interlocked.CompareExchange(ref _failure, failure, null);
        }
    }
}
