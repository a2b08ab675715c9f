using Tutor.Tcp;
using Tutor.Terminal;
using Tutor.Terminal.Widgets;
using Tutor.Tui.App;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View.Help;

/// <summary>The keys that work on the screen below, in groups, each with a sentence.</summary>
internal static class HelpView
{
    private const int KeyColumns = 16;

    internal static void Draw(Sheet sheet, Overlay.Help help)
    {
        TitleLine.Draw(sheet, sheet.Words["help.title"], sheet.Words["help.mouse"]);
        Rect frame = sheet.Area.Shrink(0, 1);
        Rect room = sheet.Pane(frame, sheet.Words["help.pane"]);
        EquatableArray<Binding> keys = Overlays.HelpKeys(sheet.Model);
        int selected = Math.Clamp(help.Selected, 0, keys.Count - 1);
        List<(int Index, TextRow Row)> rows = [.. Rows(sheet, keys, selected, room.Width)];
        int chosen = rows.FindIndex(row => row.Index == selected);
        int top = Scroll.Reveal(0, chosen + (chosen == rows.Count - 1 ? 0 : 1), rows.Count, room.Height);
        for (int i = 0; i < room.Height && top + i < rows.Count; i++)
        {
            (int index, TextRow row) = rows[top + i];
            sheet.Put(room, i, row);
            if (index >= 0)
            {
                sheet.Hit(new Rect(room.X, room.Y + i, room.Width, 1), new Hit.Row(index));
            }
        }

        sheet.Cursor(room.X, room.Y + chosen - top);
        int below = Scroll.Below(top, rows.Count, room.Height);
        sheet.Note(frame, below > 0 ? sheet.Words.Fill("more.below", ("n", below)) : top > 0 ? sheet.Words.Fill("more.above", ("n", top)) : "");
    }

    private static IEnumerable<(int Index, TextRow Row)> Rows(Sheet sheet, EquatableArray<Binding> keys, int selected, int width)
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

            yield return (i, Row(sheet, keys[i], i == selected, width));
        }
    }

    private static TextRow Row(Sheet sheet, Binding binding, bool isSelected, int width)
    {
        string key = binding.FunctionKey is { } function ? $"{binding.Key}  {function}" : binding.Key;
        Style style = isSelected ? sheet.Theme.Focus : sheet.Theme.Plain;
        string sentence = sheet.Words["keyhelp." + binding.Command];
        int room = width - 3 - KeyColumns;
        string text = sheet.Cut(sentence, room);
        return new TextRow(
        [
            new StyledRun(isSelected ? "> " : "  ", sheet.Theme.Strong),
            new StyledRun($" {TextWidth.Pad(key, KeyColumns)}", isSelected ? style : sheet.Theme.Strong),
            new StyledRun(isSelected ? TextWidth.Pad(text, room) : text, style),
        ]);
    }

    /// <summary>The keys come in this order from <see cref="Keymap"/>: those of the screen, pages, everywhere.</summary>
    private static string GroupOf(Command command, string before) => command switch
    {
        Command.NextPage or Command.PreviousPage or Command.Lessons when before is "here" or "pages" => "pages",
        Command.Quit or Command.QuitNow or Command.Suspend or Command.Help or Command.Mouse => "everywhere",
        Command.Back when before is "pages" or "everywhere" => "everywhere",
        _ => before is "" ? "here" : before is "pages" or "everywhere" ? before : "here",
    };
}
