using Tutor.Lessons.Texts;
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
        foreach (Binding binding in Fitting(sheet, line.Right - x))
        {
            int width = Width(sheet, binding);
            KeyHint hint = new(Key(sheet, binding), Word(sheet, binding));
            KeyBar.Draw(sheet.Cells, new Rect(x - 1, line.Y, width + 1, 1), [hint], sheet.Theme.Plain);
            sheet.Hit(new Rect(x, line.Y, width, 1), new Hit.Key(Key(sheet, binding)));
            x += width + Gap;
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
    private static List<Binding> Fitting(Sheet sheet, int room)
    {
        List<Binding> ranked = [];
        foreach (Binding binding in Keymap.Of(sheet.Model))
        {
            if (binding.Rank > 0 && IsOfUse(sheet, binding.Command))
            {
                Insert(ranked, binding, each => each.Rank);
            }
        }

        List<Binding> urgent = [];
        foreach (Binding binding in ranked)
        {
            if (!urgent.Exists(known => known.Command == binding.Command))
            {
                Insert(urgent, binding, each => each.Rank is 1 or 8 or 9 ? 0 : each.Rank);
            }
        }

        List<Binding> kept = [];
        foreach (Binding binding in urgent)
        {
            int width = Width(sheet, binding);
            if (width <= room)
            {
                Insert(kept, binding, each => each.Rank);
                room -= width + Gap;
            }
        }

        return kept;
    }

    /// <summary>Behind all of the same order and less.</summary>
    private static void Insert(List<Binding> list, Binding binding, Func<Binding, int> order)
    {
        int at = list.Count;
        while (at > 0 && order(list[at - 1]) > order(binding))
        {
            at--;
        }

        list.Insert(at, binding);
    }

    /// <summary>
    /// False for keys of a text that has no more rows, or no links, than are shown; and while a formula is typed, for
    /// all but what ends it.
    /// </summary>
    private static bool IsOfUse(Sheet sheet, Command command) => command switch
    {
        _ when TextEntry.IsFormula(sheet.Model) => command is Command.Send or Command.Help or Command.Back,
        Command.PageDown or Command.PageUp => sheet.MostScroll > 0,
        Command.NextLink => sheet.Reader is not { Links.Links.Count: 0 },
        _ => true,
    };

    private static int Width(Sheet sheet, Binding binding) =>
        TextWidth.Of(Key(sheet, binding)) + 1 + TextWidth.Of(Word(sheet, binding));

    /// <summary>
    /// The key as it is shown: no letter while letters are typed, or in languages whose input methods keep them.
    /// </summary>
    private static string Key(Sheet sheet, Binding binding)
    {
        bool isText = TextEntry.IsOpen(sheet.Model)
            || TextEntry.IsFormula(sheet.Model)
            || Languages.HasInputMethod(sheet.Model.Texts.Language);
        if (binding.Key.Length > 1 || !isText)
        {
            return binding.Key;
        }

        return binding.FunctionKey ?? LongKey(sheet.Model, binding.Command) ?? binding.Key;
    }

    private static string? LongKey(Model model, Command command)
    {
        foreach (Binding binding in Keymap.Of(model))
        {
            if (binding.Command == command && binding.Key.Length > 1)
            {
                return binding.Key;
            }
        }

        return null;
    }

    private static string Word(Sheet sheet, Binding binding) => sheet.Words[(binding.Command, sheet.Model) switch
    {
        (Command.Open, { Top: Overlay.Help or Overlay.Palette }) => "key.Open-help",
        (Command.StepBack, { Top: Overlay.Header }) => "key.StepBack-segment",
        (Command.StepForward, { Top: Overlay.Header }) => "key.StepForward-segment",
        (Command.Send, _) when TextEntry.IsFormula(sheet.Model) => "key.Send-formula",
        (Command.Back, _) when TextEntry.IsFormula(sheet.Model) => "key.Back-formula",
        (Command.Open, { Screen: Screen.Sandbox }) => "key.Open-sandbox",
        (Command.Open, { Screen: Screen.InLesson }) => "key.Open-answer",
        (Command.Back, { Top: null, Screen: Screen.FirstMinute }) => "key.Lessons",
        (Command.Back, { Top: null }) when TextEntry.IsOpen(sheet.Model) => "key.Back-clear",
        (Command.Back, { Screen: Screen.InLesson { Session: not null } }) => "key.Back-kept",
        (Command.Back, { Screen: Screen.Result }) => "key.Lessons",
        _ => "key." + binding.Command,
    }];
}
