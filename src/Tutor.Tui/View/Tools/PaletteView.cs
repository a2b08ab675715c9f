using Tutor.Tcp;
using Tutor.Terminal;
using Tutor.Terminal.Widgets;
using Tutor.Tui.App;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View.Tools;

/// <summary>Everything that can be done, found by typing; a box over the screen.</summary>
internal static class PaletteView
{
    private const int MostColumns = 92;
    private const int MostRows = 26;
    private const int Head = 2;

    internal static void Draw(Sheet sheet, Overlay.Palette palette)
    {
        EquatableArray<PaletteEntry> found = PaletteEntries.Found(Overlays.Pop(sheet.Model), palette.Query);
        (Rect frame, Rect room) = sheet.Box(
            Math.Min(MostColumns, sheet.Area.Width - 8),
            Math.Min(MostRows, sheet.Area.Height - 4),
            sheet.Words["palette.title"],
            sheet.Words.Fill("palette.count", ("n", found.Count)));
        QueryField.Draw(sheet, room, 0, sheet.Words["palette.label"], palette.Query);
        Rect list = new(room.X, room.Y + Head, room.Width, room.Height - Head);
        if (found.IsEmpty)
        {
            sheet.Put(list, [.. Words.Wrap(sheet.Words["palette.nothing"], list.Width, sheet.Theme.Plain)]);
            return;
        }

        int selected = Math.Clamp(palette.Selected, 0, found.Count - 1);
        bool hasGroups = palette.Query.Trim().Length == 0;
        List<(int Entry, string Group)> rows = Rows(found, hasGroups);
        int chosen = rows.FindIndex(row => row.Entry == selected);
        int top = Scroll.Reveal(0, chosen + 1 < rows.Count ? chosen + 1 : chosen, rows.Count, list.Height);
        top = Math.Min(top, chosen);
        for (int i = 0; i < list.Height && top + i < rows.Count; i++)
        {
            (int entry, string group) = rows[top + i];
            if (entry >= 0)
            {
                sheet.Put(list, i, Row(sheet, found[entry], entry == selected, list.Width));
                sheet.Hit(new Rect(list.X, list.Y + i, list.Width, 1), new Hit.Row(entry));
            }
            else if (group.Length > 0)
            {
                sheet.Put(list, i, TextRow.Of(sheet.Words["palette.group-" + group], sheet.Theme.Strong));
            }
        }

        sheet.More(frame, top, Scroll.Below(top, rows.Count, list.Height));
    }

    /// <summary>What stands in each row: an entry, or -1 and the name of a group, empty for an empty row.</summary>
    private static List<(int Entry, string Group)> Rows(EquatableArray<PaletteEntry> found, bool hasGroups)
    {
        List<(int Entry, string Group)> rows = [];
        for (int i = 0; i < found.Count; i++)
        {
            if (hasGroups && (i == 0 || found[i].Group != found[i - 1].Group))
            {
                rows.AddRange(i == 0 ? [] : [(-1, "")]);
                rows.Add((-1, found[i].Group));
            }

            rows.Add((i, ""));
        }

        return rows;
    }

    private static TextRow Row(Sheet sheet, PaletteEntry entry, bool isSelected, int width)
    {
        Style style = isSelected ? sheet.Theme.Focus : sheet.Theme.Plain;
        string note = sheet.Cut(entry.Note, width / 2);
        int room = Math.Max(0, width - 5 - TextWidth.Of(note));
        string text = TextWidth.Pad(sheet.Cut(entry.Text, room), room);
        return new TextRow(
        [
            new StyledRun(isSelected ? "> " : "  ", sheet.Theme.Strong),
            new StyledRun($" {text} {note} ", style),
        ]);
    }
}
