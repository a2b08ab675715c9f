using System.Globalization;
using Tutor.Tcp;
using Tutor.Tui.App;

namespace Tutor.Tui.Plain;

/// <summary>
/// The program as a dialogue of lines, for screen readers, editors and pipes: the same model, the same verdicts.
/// </summary>
public static class PlainDialogue
{
    /// <summary>The longest line that is read, in UTF-16 units; the rest is ignored.</summary>
    public const int MaxLine = 4096;

    /// <summary>What to print first. A notice in it is said with that, and not again.</summary>
    public static PlainReply Begin(Model model)
    {
        string notice = model.Notice is { } said ? PlainFacts.Say(model, said) + "\n" : "";
        return new(model with { Notice = null }, Speech.Clean(notice + PlainScreen.Describe(model)), []);
    }

    /// <summary>Answers one line. Never fails, whatever is typed.</summary>
    /// <param name="model">The model.</param>
    /// <param name="line">The line, without its end.</param>
    public static PlainReply Answer(Model model, string line)
    {
        string words = FullWidth.Narrow(line[..Math.Min(line.Length, MaxLine)]).Trim();
        PlainReply reply = model.Top switch
        {
            Overlay.ConfirmRestart => Confirm(model, words),
            Overlay.ConfirmForget forget => PlainTools.Confirm(model, forget, words),
            Overlay.Predict asked => PlainLooking.Foretell(model, asked, words),
            _ => Obey(model with { Notice = null }, words),
        };
        return reply with { Text = Speech.Clean(reply.Text) };
    }

    /// <summary>What is said when something that was asked of the world outside has come.</summary>
    public static PlainReply Hear(Model model, Msg message)
    {
        PlainReply reply = PlainTools.Hear(model, message);
        return reply with { Text = Speech.Clean(reply.Text) };
    }

    /// <summary>What the world outside has answered to something that was asked of it.</summary>
    /// <param name="model">The model.</param>
    /// <param name="reply">The answer.</param>
    public static PlainReply Told(Model model, SandboxReply reply)
    {
        if (reply is SandboxReply.Names { All: { IsEmpty: false } names })
        {
            return new PlainReply(model, Speech.Clean(string.Join('\n', names)), []);
        }

        Next next = Update.Of(model, new Msg.Sandbox(reply));
        string notice = next.Model.Notice is { } said ? PlainFacts.Say(next.Model, said) + "\n" : "";
        string body = next.Model.Screen == model.Screen ? "" : PlainScreen.Describe(next.Model);
        Model after = next.Model with { Notice = null };
        return new PlainReply(after, Speech.Clean((notice + body).TrimEnd('\n')), next.Commands);
    }

    private static PlainReply Confirm(Model model, string words)
    {
        bool isYes = words is "y" or "yes";
        Next next = Update.Run(model, isYes ? Command.Confirm : Command.Back);
        return new PlainReply(next.Model, PlainScreen.Describe(next.Model), next.Commands);
    }

    private static PlainReply Obey(Model model, string words)
    {
        if (model.Screen is Screen.FirstMinute first)
        {
            return PlainFirstMinute.Answer(model, first, words);
        }

        if (words.Length == 0)
        {
            return new PlainReply(model, PlainScreen.WhatNow(model), []);
        }

        if ((PlainCarry.Answer(model, words) ?? PlainLooking.Answer(model, words) ?? PlainLab.Answer(model, words))
            is { } there)
        {
            return there;
        }

        if (model.Screen is Screen.Sandbox sandbox && PlainSandbox.Answer(model, sandbox, words) is { } played)
        {
            return played;
        }

        if ((PlainMenu.Answer(model, words) ?? PlainReader.Answer(model, words)) is { } own)
        {
            return own;
        }

        if (PlainSessions.Obey(model, words) is { } session)
        {
            return session;
        }

        if (PlainWords.Find(words) is { } command)
        {
            return Run(model, command);
        }

        if (PlainTools.Find(model, words) is { } reply)
        {
            return reply;
        }

        return model.Screen switch
        {
            Screen.LessonList => OpenLesson(model, words),
            Screen.InLesson { Activity: Activity.Exercising { Editor: var editor } } screen =>
                PlainMoves.Send(model, screen, editor, words),
            Screen.InLesson { Activity: Activity.Answering or Activity.Watching } => PlainAnswers.Give(model, words),
            _ => Unknown(model, words),
        };
    }

    private static PlainReply Run(Model model, Command command)
    {
        switch (command)
        {
            case Command.Help:
                return new PlainReply(model, PlainScreen.Help(model), []);
            case Command.Open:
                return new PlainReply(model, PlainScreen.Describe(model), []);
            case Command.Hint or Command.WhatIf or Command.Explain or Command.Undo or Command.Redo or Command.ShowMe
                or Command.SayNothing or Command.Restart when !PlainScreen.IsExercise(model):
                return new PlainReply(model, model.Texts.Get("plain.not-here"), []);
        }

        Next next = Update.Run(model, command);
        return PlainScreen.After(model, next, command);
    }

    private static PlainReply OpenLesson(Model model, string words)
    {
        int? index = int.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            && number > 0 && number <= model.Library.Lessons.Count
            ? number - 1
            : model.Library.Find(words) ?? model.Library.FindNumber(words);
        return index is { } found
            ? PlainScreen.After(model, LessonListUpdate.Open(model, found), Command.NextPage)
            : Unknown(model, words);
    }

    private static PlainReply Unknown(Model model, string words)
    {
        string said = words[..Math.Min(words.Length, 40)];
        Message text = Message.Of("plain.unknown", new MessageArgument.Word("word", said));
        return new PlainReply(model, model.Texts.Format(text), []);
    }
}
