using System.Globalization;
using Tutor.Study.Labs;
using Tutor.Study.Lessons;
using Tutor.Study.Progress;
using Tutor.Tcp;
using Tutor.Tcp.Labs;

namespace Tutor.Tui.App;

/// <summary>A lab: what keys do, and what of it is saved.</summary>
public static class LabUpdate
{
    /// <summary>Opens the lab of the page that is open; the model as it is on any other page.</summary>
    public static Next Open(Model model, Screen.InLesson screen)
    {
        if (screen.Page is not LessonPage.Lab { Block: var block })
        {
            return model;
        }

        ItemProgress known = model.Book.Of(screen.From.PackId).Of(screen.Lesson.Id, block.Id);
        LabSession session = LabSession.Start(screen.Lesson, block) with
        {
            Notes = known.Notes,
            Run = known.Notes.IsEmpty ? 1 : known.Notes[^1].Run + 1,
            IsFree = known.IsSolved && known.SolvedHash == ItemHash.Of(screen.Lesson, block),
        };
        return With(model, screen, session);
    }

    /// <summary>The key of why nothing is exported here.</summary>
    internal static string NoExport(LabSession session) =>
        session.HasAttacker ? "lab.no-export" : "lab.not-exported";

    internal static Next Run(Model model, Screen.InLesson screen, LabSession session, Command command)
    {
        if (session.IsTelling && command is Command.LabRun or Command.LabSecond)
        {
            // The next prediction is shown before a key can answer "predict first".
            LabSession goesOn = session.GoOn();
            Screen.InLesson top = screen with { Scroll = 0 };
            return goesOn.IsHeld ? With(model, top, goesOn) : Run(model, top, goesOn, command);
        }

        switch (command)
        {
            case Command.Up or Command.Down when session.Pending is null:
                return Scrolling.Text(model, screen, command);
            case Command.Back:
                Next left = Keep(model);
                Screen.InLesson page = (Screen.InLesson)left.Model.Screen;
                return left with { Model = LessonUpdate.With(left.Model, page, new Activity.Reading()) };
            case Command.NextPage or Command.PreviousPage:
                Next kept = Keep(model);
                Next moved = LessonUpdate.RunPage(kept.Model, (Screen.InLesson)kept.Model.Screen, command);
                return moved with { Commands = kept.Commands.AddRange(moved.Commands) };
            case Command.LessonText or Command.Diagram:
                return LessonUpdate.RunPage(model, screen, command);
            case Command.Copy:
                return model with { Notice = Message.Of(NoExport(session)) };
            case Command.Sockets:
                return Overlays.Push(model, new Overlay.Sockets(0));
            case Command.Notebook:
                return Overlays.Push(model, new Overlay.Notebook(0));
            case Command.LabRun or Command.LabSecond when session.IsHeld:
                return model with { Notice = Message.Of("lab.held") };
            case Command.LabRun or Command.LabSecond when session.Tape.IsOver:
                return model with { Notice = Message.Of("lab.over") };
            default:
                LabSession after = Step(session, command);
                return Saying(To(model, screen, session, after), session, after, command);
        }
    }

    /// <summary>What a knob does when the cursor comes to it, and the two ends of the run.</summary>
    private static Next Saying(Next next, LabSession before, LabSession after, Command command)
    {
        bool isSame = before.LookingAt == after.LookingAt;
        string? key = command switch
        {
            Command.NextKnob or Command.PreviousKnob when after.Knob is { } knob => AboutKey(knob),
            Command.LookBack when isSame => "lab.first-second",
            Command.LookOn when isSame => "lab.last-second",
            _ => null,
        };
        return key is null ? next : next with { Model = next.Model with { Notice = Message.Of(key) } };
    }

    /// <summary>The key of what a knob does.</summary>
    internal static string AboutKey(LabKnob knob) => "lab.knob-about." + LabControls.Names[(int)knob];

    /// <summary>Goes on with a session, and saves what was done in it.</summary>
    internal static Next To(Model model, Screen.InLesson screen, LabSession before, LabSession after)
    {
        bool isNewText = after.Answers.Count != before.Answers.Count || after.IsTelling != before.IsTelling;
        Next next = With(model, isNewText ? screen with { Scroll = 0 } : screen, after);
        for (int i = NewNotes(before, after); i > 0; i--)
        {
            next = next.Saving(new ProgressEntry.Noted(0, screen.Lesson.Id, after.Block.Id, after.Notes[^i]));
        }

        if (after.Answers.Count > before.Answers.Count)
        {
            LabAnswer answer = after.Answers[^1];
            string id = after.Block.Predictions[after.Answers.Count - 1].Id;
            next = next.Saving(new ProgressEntry.Predicted(
                0, screen.Lesson.Id, id, Number(answer.Given), Number(answer.Right), answer.Given == answer.Right));
        }

        bool isNew = !next.Model.Progress.Of(screen.Lesson.Id, after.Block.Id).IsSolved;
        return after.IsDone && !after.IsFree && isNew
            ? LessonUpdate.Complete(next, screen, new ProgressEntry.Experimented(
                0, screen.Lesson.Id, after.Block.Id, ItemHash.Of(screen.Lesson, after.Block)))
            : next;
    }

    /// <summary>The number that an option has on the screen.</summary>
    private static string Number(int option) => (option + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>Saves the row of the notebook that is being written, before the lab is left.</summary>
    internal static Next Keep(Model model) =>
        model.Screen is Screen.InLesson { Activity: Activity.Experimenting { Session: var session } } screen
            ? To(model, screen, session, session.Close())
            : model;

    /// <summary>The list of lessons, the notebook kept.</summary>
    internal static Next ToList(Model model)
    {
        Next kept = Keep(model);
        return kept with { Model = LessonUpdate.ToList(kept.Model) };
    }

    /// <summary>Puts the cursor on a knob, and says what it does.</summary>
    internal static Next FocusOn(Model model, int knob)
    {
        if (model is not { Top: null, Screen: Screen.InLesson { Activity: Activity.Experimenting lab } screen })
        {
            return model;
        }

        LabSession there = lab.Session with { Focus = knob };
        return Saying(With(model, screen, there), lab.Session, there, Command.NextKnob);
    }

    private static LabSession Step(LabSession session, Command command) => command switch
    {
        Command.LabRun => session.RunOn(),
        Command.LabSecond => session.Second(),
        Command.LockIn => session.LockIn(),
        Command.LabGoOn => session.GoOn(),
        Command.NextKnob => session.Move(1),
        Command.PreviousKnob => session.Move(-1),
        Command.KnobUp => Turn(session, session.Knob, up: true),
        Command.KnobDown => Turn(session, session.Knob, up: false),
        Command.Cookies => Turn(session, LabKnob.Cookies, up: true),
        Command.LabReset => session.Reset(),
        Command.LookBack => session.Look(-1),
        Command.LookOn => session.Look(1),
        Command.Up => session.Select(session.Selected - 1),
        Command.Down => session.Select(session.Selected + 1),
        _ => session,
    };

    private static LabSession Turn(LabSession session, LabKnob? knob, bool up) =>
        knob is { } turned && session.HasControl(turned)
            ? session.Turn(LabControls.Turn(session.Tape.Knobs, turned, up))
            : session;

    private static Model With(Model model, Screen.InLesson screen, LabSession session) =>
        LessonUpdate.With(model, screen, new Activity.Experimenting(session));

    /// <summary>How many rows were added, at the end of a notebook that may have lost its oldest.</summary>
    private static int NewNotes(LabSession before, LabSession after)
    {
        int added = 0;
        while (added < after.Notes.Count
            && (before.Notes.IsEmpty || !ReferenceEquals(after.Notes[^(added + 1)], before.Notes[^1])))
        {
            added++;
        }

        return added;
    }
}
