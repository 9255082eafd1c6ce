namespace Narkhoz.Examples;

/// <summary>A worked example: a folder with <c>Example.cs</c>, <c>README.md</c> and <c>output.txt</c>, what it prints.</summary>
internal interface IExample
{
    /// <summary>Runs it.</summary>
    /// <param name="output">Where it prints to.</param>
    /// <param name="data">Folder of the data that come with the programme.</param>
    void Run(TextWriter output, string data);
}
