using System.Text.Json.Serialization;

namespace Narkhoz.Lab.Enterprises;

/// <summary>What can be told of the enterprises of a run: one of them, or a list.</summary>
/// <param name="Run">Name of the run.</param>
[JsonDerivedType(typeof(EnterpriseStory))]
[JsonDerivedType(typeof(EnterpriseRoll))]
public abstract record EnterpriseAnswer(string Run);
