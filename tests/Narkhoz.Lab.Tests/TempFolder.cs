namespace Narkhoz.Lab.Tests;

/// <summary>A folder that goes when the test is over.</summary>
internal sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("narkhoz-lab-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
