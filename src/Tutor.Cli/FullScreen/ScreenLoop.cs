using Tutor.Cli.Outside;
using Tutor.Tcp;
using Tutor.Terminal;
using Tutor.Tui.App;
using Tutor.Tui.View;

namespace Tutor.Cli.FullScreen;

/// <summary>
/// Shows the model on a terminal and gives it what happens there, one thing after another, on one thread. While nothing
/// happens nothing runs.
/// </summary>
/// <param name="host">The terminal, taken.</param>
/// <param name="errands">Does what the model asks for.</param>
/// <param name="now">The time, in milliseconds since 1970-01-01 UTC.</param>
/// <param name="called">What there is to say when another thread has called; null when nothing.</param>
internal sealed class ScreenLoop(TerminalHost host, Errands errands, Func<long> now, Func<Msg?>? called = null)
{
    /// <summary>Whether the terminal is asked, once, how wide it draws the lines of frames.</summary>
    public bool AsksWidth { get; init; }

    /// <summary>Runs until the learner leaves or a signal ends the program.</summary>
    /// <param name="start">The model to begin with and what it asks for.</param>
    /// <returns>The exit code.</returns>
    public int Run(Next start)
    {
        Model model = start.Model with { Size = HostMessages.ToScreen(host.Size) };
        host.Present(Screens.Render(model).Frame, AsksWidth);
        Step step = Perform(start with { Model = model });
        while (true)
        {
            if (step.HasLeft)
            {
                return ExitCode.Success;
            }

            host.Present(Screens.Render(step.Model).Frame);
            if (!host.HasMore)
            {
                LessonListUpdate.ReadAhead(step.Model);
            }

            HostEvent happened = host.Next();
            if (happened is HostEvent.Terminated terminated)
            {
                return terminated.ExitCode;
            }

            Msg? said = happened is HostEvent.Called ? called?.Invoke() : HostMessages.Of(happened);
            if (said is Msg.WidthMeasured measured)
            {
                errands.Tools?.RememberWidth(measured.Columns);
            }

            if (said is { } message)
            {
                step = Perform(Update.Of(step.Model with { NowUnixMs = now() }, message));
            }
        }
    }

    private Step Perform(Next next)
    {
        Model model = next.Model;
        foreach (Cmd command in next.Commands)
        {
            switch (command)
            {
                case Cmd.Quit:
                    return new Step(model, HasLeft: true);
                case Cmd.Suspend:
                    host.Suspend();
                    break;
                case Cmd.Save save:
                    model = Tell(model, errands.Save(save));
                    break;
                case Cmd.Sandbox sandbox:
                    SandboxReply reply = errands.Sandboxes.Do(sandbox.Errand);
                    model = Perform(Update.Of(model, new Msg.Sandbox(reply))).Model;
                    break;
                case Cmd.Copy copy:
                    host.CopyToClipboard(copy.Text);
                    model = Tell(model, errands.WriteTrace(copy.Text));
                    break;
                default:
                    model = errands.Tools?.Do(command) is { } answer ? Update.Of(model, answer).Model : model;
                    break;
            }
        }

        return new Step(model, HasLeft: false);
    }

    private static Model Tell(Model model, Message? text) =>
        text is null ? model : Update.Of(model, new Msg.Notify(text)).Model;

    private readonly record struct Step(Model Model, bool HasLeft);
}
