using System.CommandLine;
using System.CommandLine.Help;
using Narkhoz.Cli.Commands;
using Narkhoz.Cli.Commands.Data;
using Narkhoz.Cli.Commands.Plan;
using Narkhoz.Cli.Commands.Polity;
using Narkhoz.Cli.Commands.Runs;
using Narkhoz.Lab.Runs;
using Narkhoz.Model;
using Narkhoz.Planning.InputOutput;
using Narkhoz.Planning.Proof;
using Narkhoz.Planning.Tables;
using Narkhoz.Record;

namespace Narkhoz.Cli;

/// <summary>The command line <c>narkhoz</c>: its commands, its help and its exit codes.</summary>
internal static class NarkhozCommandLine
{
    /// <summary>Option of every command: the answer as JSON on standard output, and nothing else there.</summary>
    public static readonly Option<bool> Json = new("--json") { Description = "Print the answer as JSON and nothing else.", Recursive = true };

    /// <summary>Option of every command: another record than the one that comes with the programme.</summary>
    public static readonly Option<string> Data = new("--data") { Description = "Folder of the record.", HelpName = "folder", Recursive = true };

    /// <summary>Runs one command.</summary>
    /// <param name="args">Arguments as typed.</param>
    /// <param name="desk">Where the command works.</param>
    /// <returns>An exit code of <see cref="ExitCode"/>.</returns>
    public static int Run(string[] args, Desk desk)
    {
        try
        {
            var line = Build(desk).Parse(args);
            if (line.Errors.Count > 0 && line.Action is not HelpAction)
            {
                var command = string.Join(' ', line.CommandPath());
                throw new UserException($"{command}: {line.Errors[0].Message.TrimEnd('.')}", $"see {command} --help");
            }

            return line.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = desk.Out, Error = desk.Error });
        }
        catch (Exception fault)
        {
            return Explain(fault, desk.Error);
        }
    }

    /// <summary>The tree of commands.</summary>
    /// <param name="desk">Where the commands work.</param>
    public static RootCommand Build(Desk desk)
    {
        var root = new RootCommand("The Soviet national economy as a programme: run it, change an institution, see what follows.")
        {
            new RunCommand(desk),
            new ScenariosCommand(desk),
            new ShowCommand(desk),
            new BalanceCommand(desk),
            new EnterpriseCommand(desk),
            new FarmCommand(desk),
            new PeopleCommand(desk),
            new BodiesCommand(desk),
            new VotesCommand(desk),
            new CareerCommand(desk),
            new CompareCommand(desk),
            new ForkCommand(desk),
            new ResumeCommand(desk),
            new ValidateCommand(desk),
            new CalibrateCommand(desk),
            new AskCommand(desk),
            new PlanCommand(desk),
            new DataCommand(desk),
            new LintCommand(desk),
            new MechanismsCommand(desk),
            new RegimesCommand(desk),
            new CompletionCommand(desk),
            Json,
            Data,
        };
        root.SetAction(HelpWithExamples.Show);
        foreach (var option in root.Options.OfType<HelpOption>()) option.Action = new HelpWithExamples((HelpAction)option.Action!);
        return root;
    }

    private static int Explain(Exception fault, TextWriter error)
    {
        switch (fault)
        {
            case RecordException or RunException or CheckpointException or TableException or UnproductiveTableException or UserException:
                error.WriteLine(fault.Message);
                return ExitCode.UserError;
            case IOException or UnauthorizedAccessException:
                error.WriteLine($"{fault.Message.TrimEnd('.')}; check that the path exists and that you may write there");
                return ExitCode.UserError;
            case OperationCanceledException:
                error.WriteLine("narkhoz: stopped");
                return ExitCode.Stopped;
            case PlanNotProvenException:
                error.WriteLine($"narkhoz: the plan failed its proof and is not written, please report it: {fault.Message}");
                return ExitCode.Fault;
            default:
                error.WriteLine($"narkhoz: a fault of the programme, please report it: {fault}");
                return ExitCode.Fault;
        }
    }

    private static IEnumerable<string> CommandPath(this ParseResult line)
    {
        var names = new Stack<string>();
        for (var part = line.CommandResult; part is not null; part = part.Parent as System.CommandLine.Parsing.CommandResult)
            names.Push(part.Command is RootCommand ? "narkhoz" : part.Command.Name);
        return names;
    }
}
