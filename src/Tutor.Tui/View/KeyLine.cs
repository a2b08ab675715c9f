using Tutor.Tcp;
using Tutor.Terminal;
using Tutor.Terminal.Widgets;
using Tutor.Tui.App;

namespace Tutor.Tui.View;

/// <summary>The bottom line: what was just said, then the keys that help most here, as many as fit.</summary>
internal static class KeyLine
{
    private const int Gap = 2;

    internal static void Draw(Sheet sheet)
    {
        Rect line = sheet.Area.SplitBottom(1).Bottom;
        sheet.Cells.Fill(line, sheet.Theme.Plain);
        int x = 1 + DrawNotice(sheet, line);
        foreach (Shown shown in Fitting(sheet, line.Right - x))
        {
            KeyHint hint = new(shown.Key, shown.Word);
            KeyBar.Draw(sheet.Cells, new Rect(x - 1, line.Y, shown.Width + 1, 1), [hint], sheet.Theme.Plain);
            sheet.Hit(new Rect(x, line.Y, shown.Width, 1), new Hit.Key(shown.Key));
            x += shown.Width + Gap;
        }
    }

    private static int DrawNotice(Sheet sheet, Rect line)
    {
        if (sheet.Model.Notice is not { } notice)
        {
            return 0;
        }

        string text = sheet.Cut(sheet.Words.Of(notice), line.Width - 4);
        return sheet.Put(1, line.Y, $" {text} ", sheet.Theme.Focus, line.Width - 1) + Gap;
    }

    /// <summary>The keys in the order of their rank. The first, the help and the way back get room first.</summary>
    private static List<Shown> Fitting(Sheet sheet, int room)
    {
        List<Shown> urgent = [];
        foreach (Shown shown in Ranked(sheet))
        {
            Insert(urgent, shown, each => each.Rank is 1 or 8 or 9 ? 0 : each.Rank);
        }

        List<Shown> kept = [];
        foreach (Shown shown in urgent)
        {
            if (shown.Width <= room)
            {
                Insert(kept, shown, each => each.Rank);
                room -= shown.Width + Gap;
            }
        }

        return kept;
    }

    /// <summary>Behind all of the same order and less.</summary>
    private static void Insert<T>(List<T> list, T item, Func<T, int> order)
        where T : class
    {
        int at = list.Count;
        while (at > 0 && order(list[at - 1]) > order(item))
        {
            at--;
        }

        list.Insert(at, item);
    }

    /// <summary>All that may stand in the line, in the order of rank, each command once.</summary>
    private static List<Shown> Ranked(Sheet sheet)
    {
        EquatableArray<Binding> keys = Keymap.Of(sheet.Model);
        bool isFormula = TextEntry.IsFormula(sheet.Model);
        List<Binding> ranked = [];
        foreach (Binding binding in keys)
        {
            if (binding.Rank > 0 && IsOfUse(sheet, binding.Command, isFormula))
            {
                Insert(ranked, binding, each => each.Rank);
            }
        }

        List<Shown> shown = [];
        foreach (Binding binding in ranked)
        {
            Command command = binding.Command;
            if (!shown.Exists(known => known.Command == command))
            {
                string key = KeyNames.Shown(sheet.Model, keys, binding);
                string word = sheet.Words[WordOf(command, sheet.Model, isFormula)];
                shown.Add(new(command, binding.Rank, key, word, TextWidth.Of(key) + 1 + TextWidth.Of(word)));
            }
        }

        return shown;
    }

    /// <summary>
    /// False for keys of a text that has no more rows, or no links, than are shown; and while a formula is typed, for
    /// all but what ends it.
    /// </summary>
    private static bool IsOfUse(Sheet sheet, Command command, bool isFormula) => command switch
    {
        _ when isFormula => command is Command.Send or Command.Help or Command.Back,
        Command.PageDown or Command.PageUp => sheet.MostScroll > 0,
        Command.NextLink => sheet.Reader is not { Links.Links.Count: 0 },
        _ => true,
    };

    private static string WordOf(Command command, Model model, bool isFormula) => (command, model) switch
    {
        (Command.Open, { Top: Overlay.Help or Overlay.Palette }) => "key.Open-help",
        (Command.StepBack, { Top: Overlay.Header }) => "key.StepBack-segment",
        (Command.StepForward, { Top: Overlay.Header }) => "key.StepForward-segment",
        (Command.Send, _) when isFormula => "key.Send-formula",
        (Command.Back, _) when isFormula => "key.Back-formula",
        (Command.NextEvent, { Screen: Screen.InLesson }) => "key.NextEvent-wait",
        (Command.Open, { Screen: Screen.Sandbox }) => "key.Open-sandbox",
        (Command.Open, { Screen: Screen.InLesson }) => "key.Open-answer",
        (Command.Back, { Top: null, Screen: Screen.FirstMinute }) => "key.Lessons",
        (Command.Back, { Top: null }) when TextEntry.IsOpen(model) => "key.Back-clear",
        (Command.Back, { Top: null, Screen: Screen.InLesson { Session: not null } }) => "key.Back-kept",
        (Command.NextPage, { Top: null, Screen: Screen.InLesson { Session: null } lesson })
            when lesson.At == lesson.Pages.Count - 1 => "key.Lessons",
        (Command.Back, { Top: null, Screen: Screen.Result }) => "key.Lessons",
        _ => "key." + command,
    };

    /// <summary>A key as it stands in the line.</summary>
    private sealed record Shown(Command Command, int Rank, string Key, string Word, int Width);
}
