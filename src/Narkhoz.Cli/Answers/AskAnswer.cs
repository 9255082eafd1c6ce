using Narkhoz.Lab.Allen;
using Narkhoz.Lab.Questions;
using Narkhoz.Record;

namespace Narkhoz.Cli.Answers;

/// <summary>A question and what an ensemble of runs says to it.</summary>
/// <param name="Question">The question.</param>
/// <param name="Enterprises">Plants of each run.</param>
/// <param name="Answer">Figures, intervals and verdict.</param>
/// <param name="Verdict">The verdict in a word.</param>
/// <param name="Allen">What Allen's reference model gives for the last year of the question, step by step from NEP to the plans; empty unless the question asks for it.</param>
/// <param name="Book">What the book itself answers.</param>
internal sealed record AskAnswer(Question Question, int Enterprises, QuestionAnswer Answer, string Verdict, IReadOnlyList<AllenStep> Allen, IReadOnlyList<CatalogueRow> Book);

/// <summary>Allen's model in one case.</summary>
/// <param name="Case">Its institutions.</param>
/// <param name="Year">What it gives in the last year of the question.</param>
internal sealed record AllenStep(AllenCase Case, AllenYear Year);
