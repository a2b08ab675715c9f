using Tutor.Tcp;
using Tutor.Terminal;
using Tutor.Terminal.Widgets;
using Tutor.Tui.App;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View.Sandboxes;

/// <summary>The list of what can be done, each with its key.</summary>
internal static class SandboxActions
{
    private const int KeyColumns = 6;

    internal static void Draw(Sheet sheet, Rect frame, Screen.Sandbox screen)
    {
        string right = sheet.Words[screen.Focus == SandboxFocus.Actions ? "sandbox.has-cursor" : "sandbox.tab-here"];
        Rect room = sheet.Pane(frame, sheet.Words["sandbox.actions"], right);
        DrawRows(sheet, frame, room, screen);
    }

    /// <summary>The rows in a room without a frame of their own.</summary>
    internal static void DrawRows(Sheet sheet, Rect frame, Rect room, Screen.Sandbox screen)
    {
        bool isFocused = screen.Focus == SandboxFocus.Actions;
        int chosen = SandboxMenu.RowOf(screen);
        List<(int Index, TextRow Row)> rows = [.. Rows(sheet, screen, isFocused, room.Width)];
        int at = rows.FindIndex(row => row.Index == chosen);
        int top = Scroll.Reveal(0, at + (at == rows.Count - 1 ? 0 : 1), rows.Count, room.Height);
        top = at == 1 ? 0 : top;
        for (int i = 0; i < room.Height && top + i < rows.Count; i++)
        {
            (int index, TextRow row) = rows[top + i];
            sheet.Put(room, i, row);
            if (index >= 0)
            {
                sheet.Hit(new Rect(room.X, room.Y + i, room.Width, 1), new Hit.Row(index));
            }
        }

        if (isFocused)
        {
            sheet.Cursor(room.X, room.Y + at - top);
        }

        sheet.More(frame, top, Scroll.Below(top, rows.Count, room.Height));
    }

    private static IEnumerable<(int Index, TextRow Row)> Rows(
        Sheet sheet, Screen.Sandbox screen, bool isFocused, int width)
    {
        EquatableArray<SandboxItem> items = SandboxMenu.Of(screen);
        EquatableArray<Binding> keys = Keymap.Of(sheet.Model with { Overlays = [] });
        string group = "";
        int chosen = SandboxMenu.RowOf(screen);
        for (int i = 0; i < items.Count; i++)
        {
            if (items[i].Group != group)
            {
                group = items[i].Group;
                string heading = sheet.Words.Fill("sandbox.group-" + group, ("host", Words.Title(screen.Acting)));
                yield return (-1, TextRow.Of(sheet.Cut(heading, width), sheet.Theme.Strong));
            }

            yield return (i, Row(sheet, items[i], Key(keys, items[i].Command), isFocused && i == chosen, width));
        }
    }

    private static TextRow Row(Sheet sheet, SandboxItem item, string key, bool isSelected, int width)
    {
        int room = Math.Max(0, width - 3 - KeyColumns);
        string text = sheet.Cut(sheet.Words.Of(item.Label), room);
        Style style = isSelected ? sheet.Theme.Focus : sheet.Theme.Plain;
        return new TextRow(
        [
            new StyledRun(isSelected ? "> " : "  ", sheet.Theme.Strong),
            new StyledRun(TextWidth.Pad(key, KeyColumns), isSelected ? style : sheet.Theme.Strong),
            new StyledRun(isSelected ? TextWidth.Pad(text, room) : text, style),
        ]);
    }

    /// <summary>The key of a command; Enter delivers while the wire has the cursor.</summary>
    private static string Key(EquatableArray<Binding> keys, Command command)
    {
        foreach (Binding binding in keys)
        {
            if (binding.Command == command)
            {
                return binding.Key;
            }
        }

        return "";
    }
}
