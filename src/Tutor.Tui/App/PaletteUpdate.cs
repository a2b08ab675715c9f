using Tutor.Tcp;

namespace Tutor.Tui.App;

/// <summary>The palette: choosing an entry and running it.</summary>
internal static class PaletteUpdate
{
    /// <summary>The word that has to be typed before progress is forgotten; its translation will do too.</summary>
    internal const string ForgetWord = "forget";

    private const int Page = 8;

    internal static Next Run(Model model, Overlay.Palette palette, Command command)
    {
        Model below = Overlays.Pop(model);
        EquatableArray<PaletteEntry> found = PaletteEntries.Found(below, palette.Query);
        if (found.IsEmpty)
        {
            return command == Command.Open ? model with { Notice = Message.Of("palette.nothing-run") } : model;
        }

        int last = found.Count - 1;
        int at = Math.Clamp(palette.Selected, 0, last);
        return command == Command.Open
            ? Do(below, found[at].Act)
            : Moved(command, at, last, Page) is { } moved
                ? Overlays.Replace(model, palette with { Selected = moved })
                : model;
    }

    /// <summary>Where a command moves the cursor of a list; null when it moves none.</summary>
    internal static int? Moved(Command command, int at, int last, int page) => command switch
    {
        Command.Up => Math.Max(0, at - 1),
        Command.Down => Math.Min(last, at + 1),
        Command.PageUp => Math.Max(0, at - page),
        Command.PageDown => Math.Min(last, at + page),
        Command.Top => 0,
        Command.Bottom => last,
        _ => null,
    };

    private static Next Do(Model below, PaletteAct act) => act switch
    {
        PaletteAct.Run run => Update.Run(below, run.Command),
        PaletteAct.Open open => LessonListUpdate.Open(below with { Overlays = [] }, open.Lesson),
        PaletteAct.Set set => SettingsUpdate.Set(below, set.Setting, set.Value),
        PaletteAct.Go go => go.Place.Go(below with { Overlays = [] }),
        PaletteAct.Forget forget => Overlays.Raise(below, new Overlay.ConfirmForget(forget.Pack, forget.Lesson, "")),
        PaletteAct.Recall recall => Next.Of(below).And(new Cmd.Recall(recall.Pack)),
        _ => throw new ArgumentException($"No answer to {act.GetType().Name}.", nameof(act)),
    };

    /// <summary>Forgets progress once the word for it is there.</summary>
    internal static Next Forget(Model model, Overlay.ConfirmForget forget, Command command)
    {
        if (command != Command.Forget)
        {
            return model;
        }

        string typed = FullWidth.Narrow(forget.Typed).Trim();
        bool isMeant = typed.Equals(ForgetWord, StringComparison.OrdinalIgnoreCase)
            || typed == model.Texts.Get("forget.word");
        return isMeant
            ? Next.Of(Overlays.Pop(model)).And(new Cmd.Forget(forget.Pack, forget.Lesson))
            : model with
            {
                Notice = Message.Of(
                    "forget.not-typed", new MessageArgument.Nested("word", Message.Of("forget.word"))),
            };
    }

    /// <summary>What is known now that progress was changed outside. A lesson that was open is left.</summary>
    internal static Model Replaced(Model model, Msg.ProgressReplaced replaced) =>
        (model.OpenPack == replaced.Pack ? LessonUpdate.ToList(model) : model) with
        {
            Book = model.Book.With(replaced.Pack, replaced.Progress),
            Notice = replaced.Text,
        };
}
