using System.Text.Json.Serialization;
using Narkhoz.Cli.Answers;

namespace Narkhoz.Cli;

/// <summary>How answers are written as JSON: camel case, what is missing is null.</summary>
[JsonSourceGenerationOptions(
    WriteIndented = true,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    NewLine = "\n",
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(ScenarioList))]
[JsonSerializable(typeof(ScenarioSheet))]
[JsonSerializable(typeof(DataList))]
[JsonSerializable(typeof(DataSheet))]
[JsonSerializable(typeof(DataWhy))]
[JsonSerializable(typeof(MechanismList))]
internal sealed partial class AnswerJson : JsonSerializerContext;
