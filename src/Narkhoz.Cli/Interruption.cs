using System.Runtime.InteropServices;

namespace Narkhoz.Cli;

/// <summary>Turns the user's interrupt into a cancellation, so that work in hand ends tidily.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly PosixSignalRegistration registration;

    /// <summary>Begins to listen.</summary>
    public Interruption() => registration = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal =>
    {
        signal.Cancel = true;
        stop.Cancel();
    });

    /// <summary>Cancelled when the user interrupts.</summary>
    public CancellationToken Token => stop.Token;

    /// <inheritdoc/>
    public void Dispose()
    {
        registration.Dispose();
        stop.Dispose();
    }
}
