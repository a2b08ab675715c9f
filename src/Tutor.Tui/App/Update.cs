using Tutor.Tcp;
using Tutor.Tui.View;

namespace Tutor.Tui.App;

/// <summary>The program as one pure function from a model and a message to the next model.</summary>
public static class Update
{
    /// <summary>What a message leads to. Never fails, whatever is typed, pasted or clicked.</summary>
    public static Next Of(Model model, Msg message) => message switch
    {
        Msg.Key key => Press(model with { Notice = null }, KeyOf(key.Name)),
        Msg.Paste paste => Typing.Paste(model with { Notice = null }, paste.Text),
        Msg.Click click => Click(model with { Notice = null }, click),
        Msg.Wheel wheel => Scrolling.By(model, wheel.Rows),
        Msg.Resize resize => model with { Size = resize.Size },
        Msg.Edited edited => WorkbenchUpdate.Saved(model with { Notice = null }, edited),
        Msg.Sandbox sandbox => SandboxUpdate.Answered(model, sandbox.Reply),
        Msg.Notify notify => model with { Notice = notify.Text },
        Msg.Spoken spoken => LanguageSwitch.To(model, spoken),
        Msg.WidthMeasured measured => SettingsUpdate.Measured(model, measured.Columns),
        Msg.ProgressReplaced replaced => PaletteUpdate.Replaced(model, replaced),
        Msg.Reported reported => ReportUpdate.Written(model, reported),
        _ => throw new ArgumentException($"No answer to {message.GetType().Name}.", nameof(message)),
    };

    /// <summary>What a command leads to; also for commands that are run from the help or by the mouse.</summary>
    internal static Next Run(Model model, Command command) => command switch
    {
        Command.Quit or Command.QuitNow => LabUpdate.Keep(model).And(new Cmd.Quit()),
        Command.Suspend => Next.Of(model).And(new Cmd.Suspend()),
        Command.Help => Overlays.ToggleHelp(model),
        Command.Mouse => ToggleMouse(model),
        Command.Findings => Overlays.Push(model, new Overlay.AllFindings(0)),
        Command.Numbers => NumberMode.Toggle(model),
        Command.Palette => Overlays.Toggle(model, new Overlay.Palette("", 0)),
        Command.Glossary => GlossaryUpdate.Toggle(model),
        Command.Settings => Overlays.Toggle(model, new Overlay.SettingsPanel(0)),
        Command.Report => Overlays.Toggle(model, new Overlay.Reporting("")),
        _ when model.Top is { } overlay => Overlays.Run(model, overlay, command),
        Command.Lessons when model.Screen is Screen.InLesson { Session: { } session } =>
            SessionUpdate.Leave(model, session),
        Command.Lessons => LabUpdate.ToList(model),
        _ => model.Screen switch
        {
            Screen.LessonList list => LessonListUpdate.Run(model, list, command),
            Screen.FirstMinute first => FirstMinuteUpdate.Run(model, first, command),
            Screen.InLesson lesson => LessonUpdate.Run(model, lesson, command),
            Screen.Sandbox sandbox => SandboxUpdate.Run(model, sandbox, command),
            Screen.Result result => ResultUpdate.Run(model, result, command),
            _ => model,
        },
    };

    private static string KeyOf(string name) => FullWidth.Narrow(name) is var key && key == " " ? "Space" : key;

    private static Next Press(Model model, string key)
    {
        if (Typing.Type(model, key) is { } typed)
        {
            return typed;
        }

        if (Keymap.Find(model, key) is { } command)
        {
            return Run(model, command);
        }

        Message dead = model is { Top: null, Screen: Screen.FirstMinute first }
            ? FirstMinuteUpdate.DeadKey(model, first.Run)
            : Message.Of("notice.dead-key", new MessageArgument.Word("key", key));
        return model with { Notice = dead };
    }

    private static Next Click(Model model, Msg.Click click)
    {
        Hit? hit = Screens.Render(model).HitAt(click.Column, click.Row);
        return hit switch
        {
            Hit.Key key => Press(model, key.Name),
            Hit.Row row => Scrolling.Select(model, row.Index),
            Hit.Knob knob => LabUpdate.FocusOn(model, knob.Index),
            Hit.Line line => SandboxUpdate.ClickLine(model, line.Number),
            Hit.Sureness sure => QuestionUpdate.Say(model, sure.Which),
            Hit.Field field => ExerciseUpdate.FocusOn(model, field.Which),
            _ => model,
        };
    }

    private static Next ToggleMouse(Model model)
    {
        bool mouse = !model.Settings.Mouse;
        return model with
        {
            Settings = model.Settings with { Mouse = mouse },
            Notice = Message.Of(mouse ? "notice.mouse-on" : "notice.mouse-off"),
        };
    }
}
