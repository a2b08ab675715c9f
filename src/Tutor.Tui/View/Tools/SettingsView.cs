using Tutor.Terminal;
using Tutor.Terminal.Widgets;
using Tutor.Tui.App;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View.Tools;

/// <summary>The settings, a row each; a box, so that what they change is in sight.</summary>
internal static class SettingsView
{
    private const int Columns = 62;

    internal static void Draw(Sheet sheet, Overlay.SettingsPanel panel)
    {
        int selected = Math.Clamp(panel.Selected, 0, Setting.All.Count - 1);
        int width = Math.Min(Columns, sheet.Area.Width - 4) - 4;
        List<TextRow> notes = [.. Words.Wrap(sheet.Words[NoteOf(sheet, selected)], width, sheet.Theme.Scaffold)];
        List<TextRow> file = [.. Words.Wrap(sheet.Words["settings.file"], width, sheet.Theme.Scaffold)];
        int height = Setting.All.Count + 1 + Math.Max(2, notes.Count) + 1 + file.Count + 2;
        (Rect _, Rect room) = sheet.Box(Columns, height, sheet.Words["settings.title"]);
        int names = Setting.All.AsEnumerable().Max(setting => TextWidth.Of(sheet.Words["settings." + setting.Name]));
        for (int i = 0; i < Setting.All.Count && i < room.Height; i++)
        {
            sheet.Put(room, i, Row(sheet, Setting.All[i], i == selected, names, room.Width));
            sheet.Hit(new Rect(room.X, room.Y + i, room.Width, 1), new Hit.Row(i));
        }

        sheet.Cursor(room.X, room.Y + selected);
        int below = Setting.All.Count + 1;
        sheet.Put(new Rect(room.X, room.Y + below, room.Width, room.Height - below), notes);
        int last = room.Height - file.Count;
        if (last > below + notes.Count - 1)
        {
            sheet.Put(new Rect(room.X, room.Y + last, room.Width, file.Count), file);
        }
    }

    private static string NoteOf(Sheet sheet, int selected)
    {
        Setting setting = Setting.All[selected];
        return setting.Name == "theme" && sheet.Model.Settings.IsColourless
            ? "settings.colourless"
            : $"settings.{setting.Name}.note";
    }

    private static TextRow Row(Sheet sheet, Setting setting, bool isSelected, int names, int width)
    {
        string name = TextWidth.Pad(sheet.Words["settings." + setting.Name], names);
        string value = sheet.Words[$"settings.{setting.Name}.{setting.Get(sheet.Model.Settings)}"];
        string text = isSelected ? $" {name}   < {value} > " : $" {name}     {value}   ";
        string row = TextWidth.Pad(sheet.Cut(text, width - 2), width - 2);
        return new TextRow(
        [
            new StyledRun(isSelected ? "> " : "  ", sheet.Theme.Strong),
            new StyledRun(row, isSelected ? sheet.Theme.Focus : sheet.Theme.Plain),
        ]);
    }
}
