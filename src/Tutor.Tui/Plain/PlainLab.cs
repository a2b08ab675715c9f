using System.Globalization;
using System.Text;
using Tutor.Study.Labs;
using Tutor.Study.Lessons;
using Tutor.Tcp;
using Tutor.Tcp.Labs;
using Tutor.Tui.App;

namespace Tutor.Tui.Plain;

/// <summary>A lab as a dialogue: every knob by its name, every picture in words.</summary>
internal static class PlainLab
{
    private const int MostSeconds = 120;

    /// <summary>What a line does at the lab, or at the page that opens it; null when nothing.</summary>
    internal static PlainReply? Answer(Model model, string line)
    {
        string[] words = line.ToLowerInvariant().Split(' ', 4, StringSplitOptions.RemoveEmptyEntries);
        return model.Screen switch
        {
            Screen.InLesson { Activity: Activity.Experimenting lab } screen => At(model, screen, lab.Session, words),
            Screen.InLesson { Activity: Activity.Reading, Page: LessonPage.Lab } when words is ["lab" or "open"] =>
                Done(model, Update.Run(model, Command.OpenLab)),
            _ => null,
        };
    }

    /// <summary>The key of what can be done now.</summary>
    internal static string NowKey(LabSession session) =>
        session.Pending is not null ? "plain.now-lab-predict" : "plain.now-lab";

    /// <summary>The whole lab: knobs, queue, users, and what is asked.</summary>
    internal static void Describe(StringBuilder text, Model model, LabSession session)
    {
        text.Append(model.Texts.Get("lab.simulated")).Append('\n');
        PlainLabFacts.Knobs(text, model, session);
        PlainLabFacts.State(text, model, session);
        PlainLabFacts.Asked(text, model, session);
    }

    private static PlainReply? At(Model model, Screen.InLesson screen, LabSession session, string[] words)
    {
        switch (words)
        {
            case ["run"]:
                return Run(model, screen, session, s => s.RunOn());
            case ["run", var seconds] when Number(seconds, MostSeconds) is { } count:
                return Run(model, screen, session, s => s.Seconds(count));
            case ["step" or "second" or "."]:
                return Run(model, screen, session, s => s.Second());
            case ["predict", var option] when Option(option, session) is { } place:
                return Predict(model, screen, session, place);
            case [var option] when session.Pending is not null && Number(option, 9) is not null
                && Option(option, session) is { } place:
                return Predict(model, screen, session, place);
            case ["sockets" or "ss"]:
                return Say(model, PlainLabFacts.Sockets(model, session));
            case ["chart"]:
                return Say(model, PlainLabFacts.Chart(model, session));
            case ["notebook"]:
                return Say(model, PlainLabFacts.Notebook(model, session));
            case ["tasks"]:
                return Say(model, PlainLabFacts.Tasks(model, session));
            case ["export" or "copy" or "y", ..]:
                return Say(model, PlainFacts.Say(model, Message.Of(LabUpdate.NoExport(session))));
            case ["restart" or "reset" or "new"]:
                return Done(model, Update.Run(model, Command.LabReset));
            case ["leave" or "back"]:
                return Done(model, Update.Run(model, Command.Back));
            case [var name, var value] when KnobOf(name) is { } knob:
                return Turn(model, screen, session, knob, value);
            case [var name] when KnobOf(name) is { } knob:
                return Say(model, PlainLabFacts.Takes(model, session, knob));
            default:
                return null;
        }
    }

    private static PlainReply Run(
        Model model, Screen.InLesson screen, LabSession session, Func<LabSession, LabSession> run)
    {
        LabSession goesOn = session.GoOn();
        if (goesOn.IsHeld || goesOn.Tape.IsOver)
        {
            StringBuilder held = new();
            PlainLabFacts.Asked(held, model, goesOn);
            string why = PlainFacts.Say(model, Message.Of(goesOn.IsHeld ? "plain.lab-held" : "lab.over"));
            Next asked = LabUpdate.To(model, screen, session, goesOn);
            return new PlainReply(asked.Model, held.Append(why).ToString(), asked.Commands);
        }

        LabSession after = run(goesOn);
        Next next = LabUpdate.To(model, screen, session, after);
        StringBuilder text = new();
        PlainLabFacts.Since(text, next.Model, after, session.Tape.Now);
        PlainLabFacts.State(text, next.Model, after);
        PlainLabFacts.Asked(text, next.Model, after);
        return new PlainReply(next.Model, text.Append(PlainScreen.WhatNow(next.Model)).ToString(), next.Commands);
    }

    private static PlainReply Predict(Model model, Screen.InLesson screen, LabSession session, int option)
    {
        LabSession after = session.Select(option).LockIn().GoOn();
        Next next = LabUpdate.To(model, screen, session, after);
        StringBuilder text = new();
        PlainLabFacts.Verdict(text, next.Model, after);
        PlainLabFacts.Since(text, next.Model, after, session.Tape.Now);
        PlainLabFacts.State(text, next.Model, after);
        PlainLabFacts.Asked(text, next.Model, after);
        return new PlainReply(next.Model, text.Append(PlainScreen.WhatNow(next.Model)).ToString(), next.Commands);
    }

    private static PlainReply Turn(
        Model model, Screen.InLesson screen, LabSession session, LabKnob knob, string value)
    {
        if (!session.HasControl(knob))
        {
            return Say(model, model.Texts.Get("plain.lab-fixed"));
        }

        if (LabControls.Set(session.Tape.Knobs, knob, value) is not { } knobs)
        {
            return Say(model, PlainLabFacts.Takes(model, session, knob));
        }

        Next next = LabUpdate.To(model, screen, session, session.Turn(knobs));
        return new PlainReply(next.Model, PlainLabFacts.Turned(next.Model, knobs, knob), next.Commands);
    }

    private static LabKnob? KnobOf(string name) =>
        name switch
        {
            "retries" => LabKnob.SynAckRetries,
            "abort" => LabKnob.AbortOnOverflow,
            _ => LabControls.Find(name),
        };

    /// <summary>An option by its number or its letter; null when there is none such.</summary>
    private static int? Option(string word, LabSession session)
    {
        int place = word is [>= 'a' and <= 'i'] ? word[0] - 'a' : Number(word, 9) is { } number ? number - 1 : -1;
        return session.Pending is { } predict && place >= 0 && place < predict.Options.Count ? place : null;
    }

    private static int? Number(string word, int most) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
        && number >= 1 && number <= most
            ? number
            : null;

    private static PlainReply Say(Model model, string text) => new(model, text.TrimEnd('\n'), []);

    private static PlainReply Done(Model before, Next next) =>
        PlainScreen.After(before, next, Command.OpenLab);
}
