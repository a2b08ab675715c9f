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
internal sealed class LineLoop(Errands errands, LineReader lines, TextWriter output, bool isInteractive)
{
    /// <summary>What stands before a line that is waited for.</summary>
    public const string Prompt = "move> ";

    /// <summary>Runs until the end.</summary>
    /// <param name="start">The model to begin with and what it asks for.</param>
    /// <exception cref="IOException">Nobody reads the output any more.</exception>
    public void Run(Next start)
    {
        PlainReply reply = PlainDialogue.Begin(start.Model);
        reply = reply with { Commands = [.. start.Commands, .. reply.Commands] };
        while (Say(ref reply))
        {
            switch (lines.Next())
            {
                case LineRead.End:
                    Close();
                    return;
                case LineRead.TooLong:
                    reply = new PlainReply(reply.Model, reply.Model.Texts.Get("cli.line-too-long"), []);
                    break;
                case LineRead.Text line:
                    reply = PlainDialogue.Answer(reply.Model, line.Value);
                    break;
            }
        }
    }

    /// <summary>False when the learner leaves.</summary>
    private bool Say(ref PlainReply reply)
    {
        Print(reply.Text);
        bool goesOn = true;
        foreach (Cmd command in reply.Commands)
        {
            switch (command)
            {
                case Cmd.Save save:
                    Tell(reply.Model, errands.Save(save));
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
                    reply = Hear(reply, errands.Tools?.Do(command));
                    break;
            }
        }

        output.Write(goesOn && isInteractive ? Prompt : "");
        output.Flush();
        return goesOn;
    }

    private PlainReply Hear(PlainReply reply, Msg? answer)
    {
        if (answer is null)
        {
            return reply;
        }

        PlainReply heard = PlainDialogue.Hear(reply.Model, answer);
        Print(heard.Text);
        return reply with { Model = heard.Model };
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
