using Tutor.Tcp;
using Tutor.Terminal;
using Tutor.Terminal.Widgets;
using Tutor.Tui.App;
using Tutor.Tui.View.Parts;
using Tutor.Tui.View.Tools;

namespace Tutor.Tui.View.Help;

/// <summary>The keys that work on the screen below, in groups, each with a sentence.</summary>
internal static class HelpView
{
    private const int KeyColumns = 11;
    private const int FunctionColumns = 10;

    internal static void Draw(Sheet sheet, Overlay.Help help)
    {
        TitleLine.Draw(sheet, sheet.Words["help.title"], sheet.Words["help.mouse"]);
        Rect frame = sheet.Area.Shrink(0, 1);
        Rect room = sheet.Pane(frame, sheet.Words[ScreenName.Of(Overlays.Pop(sheet.Model))]);
        bool hasSearch = help.IsSearching || help.Query.Length > 0;
        if (hasSearch)
        {
            QueryField.Draw(sheet, room, 0, "/", help.Query);
            room = new Rect(room.X, room.Y + 1, room.Width, room.Height - 1);
        }

        EquatableArray<Binding> keys = Overlays.HelpKeys(sheet.Model);
        if (keys.IsEmpty)
        {
            sheet.Put(room, [.. Words.Wrap(sheet.Words["help.nothing"], room.Width, sheet.Theme.Plain)]);
            return;
        }

        int selected = Math.Clamp(help.Selected, 0, keys.Count - 1);
        List<(int Index, TextRow Row)> rows = [.. Rows(sheet, keys, selected, room.Width)];
        int chosen = rows.FindIndex(row => row.Index == selected);
        int end = rows.FindLastIndex(row => row.Index == selected);
        int top = Scroll.Reveal(0, Math.Min(end + 1, rows.Count - 1), rows.Count, room.Height);
        top = Math.Min(top, chosen);
        for (int i = 0; i < room.Height && top + i < rows.Count; i++)
        {
            (int index, TextRow row) = rows[top + i];
            sheet.Put(room, i, row);
            if (index >= 0)
            {
                sheet.Hit(new Rect(room.X, room.Y + i, room.Width, 1), new Hit.Row(index));
            }
        }

        if (!hasSearch)
        {
            sheet.Cursor(room.X, room.Y + chosen - top);
        }

        sheet.More(frame, top, Scroll.Below(top, rows.Count, room.Height));
    }

    private static IEnumerable<(int Index, TextRow Row)> Rows(
        Sheet sheet, EquatableArray<Binding> keys, int selected, int width)
    {
        string group = "";
        for (int i = 0; i < keys.Count; i++)
        {
            string next = GroupOf(keys[i].Command, group);
            if (next != group)
            {
                if (group.Length > 0)
                {
                    yield return (-1, TextRow.Empty);
                }

                yield return (-1, TextRow.Of(sheet.Words["help.group-" + next], sheet.Theme.Strong));
                group = next;
            }

            foreach (TextRow row in Row(sheet, keys[i], i == selected, width))
            {
                yield return (i, row);
            }
        }
    }

    /// <summary>A key, its F-key and its sentence, on as many rows as that takes.</summary>
    private static IEnumerable<TextRow> Row(Sheet sheet, Binding binding, bool isSelected, int width)
    {
        Style style = isSelected ? sheet.Theme.Focus : sheet.Theme.Plain;
        int room = width - 3 - KeyColumns - FunctionColumns;
        string key = TextWidth.Pad(binding.Key, KeyColumns) + TextWidth.Pad(binding.FunctionKey ?? "", FunctionColumns);
        foreach (string line in TextWrap.Lines(sheet.Words[Binding.SentenceOf(sheet.Model, binding.Command)], room))
        {
            yield return new TextRow(
            [
                new StyledRun(isSelected && key.Trim().Length > 0 ? "> " : "  ", sheet.Theme.Strong),
                new StyledRun($" {key}", isSelected ? style : sheet.Theme.Strong),
                new StyledRun(isSelected ? TextWidth.Pad(line, room) : line, style),
            ]);
            key = new string(' ', KeyColumns + FunctionColumns);
        }
    }

    /// <summary><see cref="Keymap"/> gives the keys in this order: the screen, its pages, everywhere.</summary>
    private static string GroupOf(Command command, string before) => command switch
    {
        Command.NextPage or Command.PreviousPage or Command.Lessons when before is "here" or "pages" => "pages",
        Command.Quit or Command.QuitNow or Command.Suspend or Command.Help or Command.Mouse or Command.Palette
            or Command.Glossary or Command.Settings or Command.Report => "everywhere",
        Command.Back when before is "pages" or "everywhere" => "everywhere",
        _ => before is "" ? "here" : before is "pages" or "everywhere" ? before : "here",
    };
}
