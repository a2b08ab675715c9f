using Tutor.Study.Sandbox;
using Tutor.Tcp;
using Tutor.Tcp.World;

namespace Tutor.Tui.App;

/// <summary>The sandbox: both hosts and the wire in the learner's hands.</summary>
public static class SandboxUpdate
{
    /// <summary>How long <c>+</c> holds a segment up.</summary>
    internal static SimTime HeldUp => SimTime.FromSeconds(1);

    /// <summary>How many octets SEND offers to give.</summary>
    internal const int UsualOctets = 100;

    /// <summary>Opens a sandbox where it was left the last time; an empty one when there was none.</summary>
    public static Next Resume(Model model) =>
        Open(model, new SandboxStart()).And(new Cmd.Sandbox(new SandboxErrand.Read(SandboxName.Last, true)));

    /// <summary>Opens a new sandbox.</summary>
    /// <param name="model">The model.</param>
    /// <param name="start">Where it starts.</param>
    public static Next Open(Model model, SandboxStart start) =>
        model with { Screen = new Screen.Sandbox(SandboxSession.Begin(start)), Overlays = [] };

    /// <summary>Opens a sandbox as it was kept; a file that is refused leaves things as they are.</summary>
    /// <param name="model">The model.</param>
    /// <param name="name">Its name; empty for a file that has none.</param>
    /// <param name="file">Its file, for what is said of it.</param>
    /// <param name="text">What is in the file.</param>
    public static Next OpenKept(Model model, string name, string file, string text)
    {
        SandboxReading reading = SandboxReader.Read(text, file);
        if (reading.Session is not { } session)
        {
            return model with { Notice = reading.Problem };
        }

        bool isResumed = name == SandboxName.Last;
        Model opened = model with
        {
            Screen = new Screen.Sandbox(session) { Name = isResumed ? "" : name },
            Overlays = [],
            Notice = isResumed && session.At == 0
                ? null
                : Message.Of(
                    isResumed ? "sandbox.resumed" : "sandbox.opened", new MessageArgument.Count("n", session.At)),
        };
        return isResumed ? opened : Keeping(opened, session);
    }

    /// <summary>What the world outside has answered.</summary>
    internal static Next Answered(Model model, SandboxReply reply) => reply switch
    {
        SandboxReply.Said said => model with { Notice = said.Text },
        SandboxReply.Kept kept => OpenKept(model, kept.Name, kept.File, kept.Text),
        SandboxReply.Names names when model.Screen is Screen.Sandbox screen => names.All.IsEmpty
            ? model with { Notice = Message.Of("sandbox.none-kept") }
            : With(model, screen with { Dialog = new SandboxDialog.Kept(names.All, 0) }),
        _ => model,
    };

    internal static Next Run(Model model, Screen.Sandbox screen, Command command)
    {
        if (command == Command.Back)
        {
            return Back(model, screen);
        }

        return screen.Dialog is { } dialog
            ? SandboxDialogs.Run(model, screen, dialog, command)
            : Look(model, screen, command) ?? Play(model, screen, command);
    }

    /// <summary>Does an action and keeps what came of it; says why it cannot be done.</summary>
    internal static Next Do(Model model, Screen.Sandbox screen, SandboxAction action)
    {
        SandboxOutcome outcome = screen.Session.Do(action);
        if (outcome.Refusal is { } refusal)
        {
            return With(model, screen) with { Notice = refusal };
        }

        bool keepsLine = action is SandboxAction.Delay;
        Screen.Sandbox after = screen with
        {
            Session = outcome.Session,
            Line = keepsLine ? screen.Line : null,
            Scroll = 0,
            Dialog = screen.Dialog is SandboxDialog.Rules ? screen.Dialog : null,
            Chosen = SandboxMenu.IsSameOrder(screen.Session.World, outcome.Session.World) ? screen.Chosen : null,
        };
        return Keeping(With(model, after), outcome.Session);
    }

    /// <summary>Starts anew.</summary>
    internal static Next Begin(Model model, Screen.Sandbox screen, SandboxStart start)
    {
        SandboxSession session = SandboxSession.Begin(start);
        return Keeping(With(model, new Screen.Sandbox(session) { Focus = screen.Focus }), session);
    }

    /// <summary>Puts a cursor on a row that was clicked; a second click does what Enter does.</summary>
    internal static Next Click(Model model, Screen.Sandbox screen, int row)
    {
        if (screen.Dialog is { } dialog)
        {
            return SandboxDialogs.Click(model, screen, dialog, row);
        }

        bool isSecond = screen.Focus == SandboxFocus.Actions && SandboxMenu.RowOf(screen) == row;
        Command chosen = SandboxMenu.CommandAt(screen, row);
        Screen.Sandbox there = screen with { Focus = SandboxFocus.Actions, Chosen = chosen };
        return isSecond ? Run(model, screen, Command.Open) : With(model, there);
    }

    /// <summary>Puts the cursor on a segment that was clicked; a second click delivers it.</summary>
    internal static Next ClickLine(Model model, int number)
    {
        if (model is { Top: null, Screen: Screen.InLesson { Activity: Activity.Carrying carrying } lesson })
        {
            return CarryUpdate.ClickLine(model, lesson, carrying, number);
        }

        if (model is not { Top: null, Screen: Screen.Sandbox { Dialog: null } screen })
        {
            return model;
        }

        bool isSecond = screen.Focus == SandboxFocus.Wire && screen.SelectedLine == number;
        Screen.Sandbox there = screen with { Focus = SandboxFocus.Wire, Line = number };
        return isSecond ? Run(model, there, Command.Deliver) : With(model, there);
    }

    internal static Model With(Model model, Screen.Sandbox screen) => model with { Screen = screen };

    /// <summary>What only looks, or moves a cursor; null for what does something.</summary>
    private static Next? Look(Model model, Screen.Sandbox screen, Command command) => command switch
    {
        Command.Up => With(model, Moved(screen, -1)),
        Command.Down => With(model, Moved(screen, 1)),
        Command.Top => With(model, Moved(screen, -SandboxLimits.MostActions * 4)),
        Command.Bottom => With(model, Moved(screen, SandboxLimits.MostActions * 4)),
        Command.PageUp => Scrolled(model, screen, -3),
        Command.PageDown => Scrolled(model, screen, 3),
        Command.OtherPane => With(model, screen with { Focus = 1 - screen.Focus }),
        Command.LeftHost => With(model, screen with { Acting = SandboxHosts.Client }),
        Command.RightHost => With(model, screen with { Acting = SandboxHosts.Server }),
        Command.OtherHost => With(model, screen with { Acting = SandboxHosts.Other(screen.Acting) }),
        Command.StepBack => With(model, LookingAt(screen, -1)),
        Command.StepForward => With(model, LookingAt(screen, 1)),
        Command.Diagram => Overlays.OpenDiagram(model, screen.Acting),
        Command.Explain => Explain(model, screen),
        Command.Copy => Copying.Ladder(model, screen.Shown.World),
        Command.ExportSandbox => With(model, screen with { Dialog = new SandboxDialog.Formats(0) }),
        Command.LoadSandbox => Next.Of(model).And(new Cmd.Sandbox(new SandboxErrand.List())),
        _ => (Next?)null,
    };

    private static Next Play(Model model, Screen.Sandbox screen, Command command)
    {
        if (screen.LookBack is not null)
        {
            return model with { Notice = Message.Of("sandbox.looking-back") };
        }

        string host = screen.Acting;
        WorldState world = screen.Session.World;
        bool relative = model.Settings.Relative;
        return command switch
        {
            Command.Open => Run(model, screen, SandboxMenu.CommandAt(screen, SandboxMenu.RowOf(screen))),
            Command.Deliver => OnLine(model, screen, number => new SandboxAction.Deliver(number)),
            Command.Drop => OnLine(model, screen, number => new SandboxAction.Drop(number)),
            Command.Duplicate => OnLine(model, screen, number => new SandboxAction.Duplicate(number)),
            Command.Delay => OnLine(
                model, screen with { Line = screen.SelectedLine }, number => new SandboxAction.Delay(number, HeldUp)),
            Command.NextEvent => Do(model, screen, new SandboxAction.NextEvent()),
            Command.NextTimer => Do(model, screen, new SandboxAction.NextTimer()),
            Command.CallOpen => Call(SandboxCall.Open),
            Command.CallListen => Call(SandboxCall.Listen),
            Command.CallReceive => Call(SandboxCall.Receive),
            Command.CallClose => Call(SandboxCall.Close),
            Command.CallShutdown => Call(SandboxCall.Shutdown),
            Command.CallAbort => Call(SandboxCall.Abort),
            Command.CallSend => Ask(SandboxQuestion.Octets, $"{UsualOctets}"),
            Command.Automatic =>
                Do(model, screen, new SandboxAction.Automatic(host, !screen.Session.Now.IsAutomatic(host))),
            Command.WriteSegment => Show(new SandboxDialog.Making(SandboxCompose.Begin(world, host, relative))),
            Command.Forge => Show(new SandboxDialog.Making(SandboxCompose.Forge(world, host, relative))),
            Command.HostRules => Show(new SandboxDialog.Rules(0)),
            Command.Starts or Command.Restart => Show(new SandboxDialog.Starts(0)),
            Command.SaveSandbox => Ask(SandboxQuestion.Name, screen.Name),
            Command.Undo => Undo(model, screen),
            Command.Redo => Redo(model, screen),
            _ => model,
        };

        Next Call(SandboxCall call) => Do(model, screen, new SandboxAction.Call(host, call, 0));
        Next Show(SandboxDialog dialog) => With(model, screen with { Dialog = dialog });
        Next Ask(SandboxQuestion question, string text) =>
            Show(new SandboxDialog.Asking(question, FieldText.Of(text)));
    }

    private static Next OnLine(Model model, Screen.Sandbox screen, Func<int, SandboxAction> action) =>
        screen.SelectedLine is { } number
            ? Do(model, screen, action(number))
            : model with { Notice = Message.Of("sandbox.no-line") };

    private static Next Undo(Model model, Screen.Sandbox screen) => screen.Session.At == 0
        ? model with { Notice = Message.Of("notice.nothing-to-undo") }
        : Moved(model, screen, screen.Session.Undo());

    private static Next Redo(Model model, Screen.Sandbox screen) =>
        screen.Session.At == screen.Session.Steps.Count - 1
            ? model with { Notice = Message.Of("notice.nothing-to-redo") }
            : Moved(model, screen, screen.Session.Redo());

    private static Next Moved(Model model, Screen.Sandbox screen, SandboxSession session) =>
        Keeping(With(model, screen with { Session = session, Line = null, Scroll = 0 }), session);

    private static Next Back(Model model, Screen.Sandbox screen) =>
        screen.Dialog is not null ? With(model, screen with { Dialog = null })
        : screen.LookBack is not null ? With(model, screen with { LookBack = null, Line = null })
        : LessonUpdate.ToList(model);

    private static Model Explain(Model model, Screen.Sandbox screen) => screen.Shown.Events.IsEmpty
        ? model with { Notice = Message.Of("sandbox.no-rule") }
        : Overlays.Push(model, new Overlay.SandboxRules(0));

    private static Screen.Sandbox LookingAt(Screen.Sandbox screen, int by)
    {
        int at = Math.Max(0, (screen.LookBack ?? screen.Session.At) + by);
        return screen with { LookBack = at >= screen.Session.At ? null : at, Line = null, Scroll = 0 };
    }

    private static Screen.Sandbox Moved(Screen.Sandbox screen, int by)
    {
        if (screen.Focus == SandboxFocus.Actions)
        {
            return screen with { Chosen = SandboxMenu.CommandAt(screen, SandboxMenu.RowOf(screen) + by) };
        }

        EquatableArray<LadderLine> lines = screen.Shown.World.Ladder;
        return lines.IsEmpty
            ? screen
            : screen with
            {
                Line = Math.Clamp((screen.SelectedLine ?? 1) + by, lines[0].Number, lines[^1].Number),
            };
    }

    private static Model Scrolled(Model model, Screen.Sandbox screen, int by) =>
        With(model, screen with { Scroll = View.Screens.ClampScroll(model, screen.Scroll + by) });

    /// <summary>What is open is kept at every move, so that nothing is lost however the program ends.</summary>
    private static Next Keeping(Model model, SandboxSession session) =>
        Next.Of(model).And(new Cmd.Sandbox(new SandboxErrand.Save(SandboxName.Last, SandboxFile.Write(session))));
}
