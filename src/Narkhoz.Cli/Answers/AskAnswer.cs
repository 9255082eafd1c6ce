using Narkhoz.Lab.Questions;
using Narkhoz.Record;

namespace Narkhoz.Cli.Answers;

/// <summary>A question and what an ensemble of runs says to it.</summary>
/// <param name="Question">The question.</param>
/// <param name="Enterprises">Plants of each run.</param>
/// <param name="Answer">Figures, intervals and verdict.</param>
/// <param name="Verdict">The verdict in a word.</param>
internal sealed record AskAnswer(Question Question, int Enterprises, QuestionAnswer Answer, string Verdict);
