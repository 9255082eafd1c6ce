using Narkhoz.Cli;

return NarkhozCommandLine.Run(args, Desk.OfThisProcess());
