using System.Text.Json;
using System.Text.Json.Serialization;
using Narkhoz.Cli.Answers;
using Narkhoz.Lab.Accounts;
using Narkhoz.Lab.Enterprises;
using Narkhoz.Lab.Farms;
using Narkhoz.Lab.Polity;
using Narkhoz.Lab.Runs;
using Narkhoz.Lab.Validation;
using Narkhoz.Model;
using Narkhoz.Record;

namespace Narkhoz.Cli;

/// <summary>How answers are written as JSON: camel case, what is missing is null.</summary>
[JsonSourceGenerationOptions(
    WriteIndented = true,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    NewLine = "\n",
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    Converters = [typeof(WordOf<Truth>), typeof(WordOf<RowRole>), typeof(WordOf<ClaimKind>), typeof(WordOf<Confidence>), typeof(WordOf<Superior>), typeof(WordOf<RollOrder>), typeof(WordOf<FarmClass>), typeof(WordOf<Origin>), typeof(WordOf<Education>), typeof(WordOf<Institution>), typeof(WordOf<Scope>), typeof(WordOf<BodyRole>), typeof(WordOf<Ground>), typeof(WordOf<Procedure>), typeof(YearMonthJson)])]
[JsonSerializable(typeof(ScenarioList))]
[JsonSerializable(typeof(ScenarioSheet))]
[JsonSerializable(typeof(DataList))]
[JsonSerializable(typeof(DataSheet))]
[JsonSerializable(typeof(DataWhy))]
[JsonSerializable(typeof(MechanismList))]
[JsonSerializable(typeof(RegimeList))]
[JsonSerializable(typeof(LintReport))]
[JsonSerializable(typeof(RunAnswer))]
[JsonSerializable(typeof(RunTiming))]
[JsonSerializable(typeof(BalanceAnswer))]
[JsonSerializable(typeof(EnterpriseAnswer))]
[JsonSerializable(typeof(FarmAnswer))]
[JsonSerializable(typeof(PeopleAnswer))]
[JsonSerializable(typeof(BodiesAnswer))]
[JsonSerializable(typeof(VotesAnswer))]
[JsonSerializable(typeof(CareerStory))]
[JsonSerializable(typeof(CalibrateAnswer))]
[JsonSerializable(typeof(AskAnswer))]
[JsonSerializable(typeof(HorizonAnswer))]
[JsonSerializable(typeof(OptimalAnswer))]
[JsonSerializable(typeof(InspectAnswer))]
[JsonSerializable(typeof(PlanBalanceAnswer))]
[JsonSerializable(typeof(PlanPricesAnswer))]
[JsonSerializable(typeof(PlanBreakdownAnswer))]
[JsonSerializable(typeof(PlanTechniquesAnswer))]
[JsonSerializable(typeof(TableList))]
[JsonSerializable(typeof(InputOutputAnswer))]
[JsonSerializable(typeof(RunComparison))]
[JsonSerializable(typeof(Scoreboard))]
internal sealed partial class AnswerJson : JsonSerializerContext;

/// <summary>An enumeration as a word in camel case.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
internal sealed class WordOf<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase)
    where T : struct, Enum;
