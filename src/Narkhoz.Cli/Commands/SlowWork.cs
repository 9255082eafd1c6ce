using Spectre.Console;

namespace Narkhoz.Cli.Commands;

/// <summary>Work that may take long: after a second it gets a progress bar.</summary>
internal static class SlowWork
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Does the work.</summary>
    /// <param name="screen">Where the bar is drawn.</param>
    /// <param name="quiet">Whether there is no bar.</param>
    /// <param name="title">What stands beside the bar.</param>
    /// <param name="work">The work; it is given where to report the share that is done.</param>
    public static T Show<T>(IAnsiConsole screen, bool quiet, string title, Func<IProgress<double>, T> work)
    {
        var share = new Share();
        if (quiet) return work(share);
        var task = Task.Run(() => work(share));

        // A fault waits for the result below, where it keeps its own type.
        if (Task.WaitAny([task], Patience) < 0) WithBar(screen, title, task, share);
        return task.GetAwaiter().GetResult();
    }

    private static void WithBar(IAnsiConsole screen, string title, Task task, Share share) => screen.Progress()
        .AutoClear(true)
        .HideCompleted(true)
        .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
        .Start(context =>
        {
            var bar = context.AddTask(title, maxValue: 1);
            while (Task.WaitAny([task], TimeSpan.FromMilliseconds(100)) < 0)
            {
                bar.IsIndeterminate = share.Done <= 0;
                bar.Value = share.Done;
            }
        });

    private sealed class Share : IProgress<double>
    {
        private double done;

        public double Done => Volatile.Read(ref done);

        public void Report(double value) => Volatile.Write(ref done, Math.Clamp(value, 0, 1));
    }
}
