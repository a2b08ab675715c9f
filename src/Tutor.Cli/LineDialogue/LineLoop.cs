using Tutor.Cli.Outside;
using Tutor.Tcp;
using Tutor.Tui.App;
using Tutor.Tui.Plain;

namespace Tutor.Cli.LineDialogue;

/// <summary>Holds the line dialogue, until the lines end or the learner leaves.</summary>
/// <param name="errands">Does what the model asks for.</param>
/// <param name="lines">The learner's lines.</param>
/// <param name="output">Where the answers go.</param>
/// <param name="isInteractive">True when somebody sits at a terminal and wants a prompt.</param>
/// <param name="now">The time, in milliseconds since 1970-01-01 UTC.</param>
internal sealed class LineLoop(
    Errands errands, LineReader lines, TextWriter output, bool isInteractive, Func<long> now)
{
    /// <summary>What stands before a line that is waited for.</summary>
    public const string Prompt = "move> ";

    /// <summary>Runs until the end.</summary>
    /// <param name="start">The model to begin with and what it asks for.</param>
    /// <exception cref="IOException">Nobody reads the output any more.</exception>
    public void Run(Next start)
    {
        start = Opened(start);
        PlainReply reply = PlainDialogue.Begin(start.Model);
        reply = reply with { Commands = [.. start.Commands, .. reply.Commands] };
        while (Say(reply) is { } model)
        {
            reply = reply with { Model = model };
            switch (lines.Next())
            {
                case LineRead.End:
                    Close();
                    return;
                case LineRead.TooLong:
                    reply = new PlainReply(reply.Model, reply.Model.Texts.Get("cli.line-too-long"), []);
                    break;
                case LineRead.Text line:
                    reply = PlainDialogue.Answer(reply.Model with { NowUnixMs = now() }, line.Value);
                    break;
            }
        }
    }

    /// <summary>What is opened at the start is opened before anything is said.</summary>
    private Next Opened(Next start)
    {
        Next opened = start with { Commands = [] };
        foreach (Cmd command in start.Commands)
        {
            if (command is not Cmd.Sandbox sandbox)
            {
                opened = opened.And(command);
                continue;
            }

            Next next = Update.Of(opened.Model, new Msg.Sandbox(errands.Sandboxes.Do(sandbox.Errand)));
            opened = next with { Commands = opened.Commands.AddRange(next.Commands) };
        }

        return opened;
    }

    /// <summary>Says it and does what is asked for; null when the learner leaves.</summary>
    private Model? Say(PlainReply reply)
    {
        Print(reply.Text);
        Model model = reply.Model;
        bool goesOn = true;
        foreach (Cmd command in reply.Commands)
        {
            switch (command)
            {
                case Cmd.Save save:
                    Tell(reply.Model, errands.Save(save));
                    break;
                case Cmd.Sandbox sandbox:
                    model = Told(model, errands.Sandboxes.Do(sandbox.Errand));
                    break;
                case Cmd.Copy copy:
                    Tell(reply.Model, errands.WriteTrace(copy.Text));
                    break;
                case Cmd.Quit:
                    goesOn = false;
                    break;
                case Cmd.Suspend:
                    break; // Ctrl-Z is the shell's own here.
                default:
                    model = Heard(model, errands.Tools?.Do(command));
                    break;
            }
        }

        output.Write(goesOn && isInteractive ? Prompt : "");
        output.Flush();
        return goesOn ? model : null;
    }

    /// <summary>Says what came of an errand, and does what is asked for because of it.</summary>
    private Model Told(Model model, SandboxReply answer)
    {
        PlainReply reply = PlainDialogue.Told(model, answer);
        Print(reply.Text);
        return reply.Commands.OfType<Cmd.Sandbox>()
            .Aggregate(reply.Model, (now, command) => Told(now, errands.Sandboxes.Do(command.Errand)));
    }

    private Model Heard(Model model, Msg? answer)
    {
        if (answer is null)
        {
            return model;
        }

        PlainReply heard = PlainDialogue.Hear(model, answer);
        Print(heard.Text);
        return heard.Model;
    }

    private void Tell(Model model, Message? text)
    {
        if (text is not null)
        {
            Print(Speech.Clean(model.Texts.Format(text)));
        }
    }

    private void Print(string text)
    {
        if (text.Length > 0)
        {
            output.Write(text);
            output.Write('\n');
        }
    }

    /// <summary>The shell's prompt belongs on a line of its own.</summary>
    private void Close()
    {
        output.Write(isInteractive ? "\n" : "");
        output.Flush();
    }
}
