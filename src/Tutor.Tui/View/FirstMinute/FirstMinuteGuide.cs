using Tutor.Lessons.Texts;
using Tutor.Study.FirstMinute;
using Tutor.Terminal;
using Tutor.Tui.App;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View.FirstMinute;

/// <summary>The words of a screen of the first minute: what happens, and the one thing to do.</summary>
internal static class FirstMinuteGuide
{
    private const int SmallColumns = 80;
    private const int SmallRows = 24;

    /// <summary>What happens on a screen.</summary>
    internal static string SayKey(FirstMinuteStep step) => "first." + step + ".say";

    /// <summary>The one thing to do there.</summary>
    internal static string DoKey(FirstMinuteStep step) => "first." + step + ".do";

    internal static List<TextRow> Rows(Sheet sheet, FirstMinuteRun run, int width) =>
    [
        .. Words.Wrap(sheet.Words[SayKey(run.Step)], width, sheet.Theme.Plain),
        .. Words.Wrap($"> {sheet.Words[DoKey(run.Step)]}", width, sheet.Theme.Strong),
    ];

    /// <summary>Draws them. The terminal's cursor goes to the thing to do, unless a box has it.</summary>
    internal static void Draw(Sheet sheet, FirstMinuteRun run, Rect room)
    {
        sheet.Put(room, Rows(sheet, run, room.Width));
        int said = Words.Wrap(sheet.Words[SayKey(run.Step)], room.Width, sheet.Theme.Plain).Count;
        int at = Math.Min(said, room.Height - 1);
        sheet.Cursor(room.X, room.Y + at);
        Command live = FirstMinuteUpdate.Live(run);
        foreach (Binding binding in Keymap.Of(sheet.Model))
        {
            if (binding.Command == live)
            {
                sheet.Hit(new Rect(room.X, room.Y + at, room.Width, room.Height - at), new Hit.Key(binding.Key));
                return;
            }
        }
    }

    /// <summary>One line on the terminal or the input method, on the screen where it matters; else empty.</summary>
    internal static string Note(Sheet sheet, Screen.FirstMinute screen)
    {
        bool isFirst = screen.Run.Step == FirstMinuteStep.Knock;
        bool isSmall = sheet.Area.Width < SmallColumns || sheet.Area.Height < SmallRows;
        bool isLetter = screen.Run.Live is FirstMinuteControl.TickAck or FirstMinuteControl.TakeBack;
        return isFirst && isSmall ? sheet.Words["first.small"]
            : isFirst && screen.IsColourless ? sheet.Words["first.colourless"]
            : isLetter && Languages.HasInputMethod(sheet.Model.Texts.Language) ? sheet.Words["first.input-method"]
            : "";
    }
}
