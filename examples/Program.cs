using Narkhoz.Examples;

// dotnet run --project examples -- UnitedStates
var examples = Shelf.Examples();
if (args is not [var name] || !examples.TryGetValue(name, out var example))
{
    Console.Error.WriteLine($"usage: dotnet run --project examples -- <{string.Join('|', examples.Keys)}>");
    return 2;
}

example.Run(Console.Out, Shelf.Data);
return 0;
