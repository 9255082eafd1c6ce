namespace Narkhoz.Planning.Reading;

/// <summary>Counts what is read of the files of a table.</summary>
/// <param name="bytes">Bytes of all files.</param>
/// <param name="progress">Takes the share that has been read.</param>
/// <param name="stop">Ends the reading.</param>
internal sealed class ReadingWatch(long bytes, IProgress<double> progress, CancellationToken stop)
{
    private long _read;

    /// <summary>Before a read.</summary>
    public void Check() => stop.ThrowIfCancellationRequested();

    /// <summary>After a read.</summary>
    public void Count(int read)
    {
        _read += read;
        if (bytes > 0) progress.Report(Math.Min(1, _read / (double)bytes));
    }
}

/// <summary>A file that tells what is read of it.</summary>
/// <param name="file">The file; closed with this.</param>
/// <param name="watch">Who is told.</param>
internal sealed class WatchedStream(Stream file, ReadingWatch watch) : Stream
{
    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => file.Length;

    /// <inheritdoc/>
    public override long Position
    {
        get => file.Position;
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        watch.Check();
        var read = file.Read(buffer);
        watch.Count(read);
        return read;
    }

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing) file.Dispose();
        base.Dispose(disposing);
    }
}
