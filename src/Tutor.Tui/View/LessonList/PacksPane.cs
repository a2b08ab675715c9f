using Tutor.Lessons.Packs;
using Tutor.Tcp;
using Tutor.Terminal;
using Tutor.Tui.App;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View.LessonList;

/// <summary>The packs in short, beside the list: title, version, languages, and who gave it away how.</summary>
/// <param name="sheet">Where to draw.</param>
/// <param name="chosen">The id of the pack that the cursor is in; null for none.</param>
/// <param name="width">Columns of a row.</param>
internal sealed class PacksPane(Sheet sheet, string? chosen, int width)
{
    private readonly List<TextRow> rows = Rows(sheet, chosen, width);

    /// <summary>Rows that it would like, with its frame.</summary>
    internal int WantedRows => rows.Count + 2;

    internal void Draw(Rect frame)
    {
        bool isFiltering = sheet.Model.Screen is Screen.LessonList { Filter: not null };
        string key = isFiltering ? "" : sheet.Words["packs.key"];
        sheet.Scrolling(frame, sheet.Words["packs.title"], rows, 0, key);
    }

    private static List<TextRow> Rows(Sheet sheet, string? chosen, int width)
    {
        EquatableArray<Shelf> shelves = sheet.Model.Library.Shelves;
        int titles = 0;
        int versions = 0;
        foreach (Shelf shelf in shelves)
        {
            titles = Math.Min(width / 2, Math.Max(titles, TextWidth.Of(shelf.Pack?.Manifest.Title ?? shelf.Id)));
            versions = Math.Max(versions, shelf.Pack?.Manifest.Version.Length ?? 0);
        }

        List<TextRow> rows = [];
        foreach (Shelf shelf in shelves)
        {
            string mark = shelf.Id == chosen ? "* " : "  ";
            string title = TextWidth.Pad(sheet.Cut(shelf.Pack?.Manifest.Title ?? shelf.Id, titles), titles);
            string rest = shelf.Pack is { Manifest: var known }
                ? $"{known.Version.PadRight(versions)}   {string.Join(' ', known.Languages.AsSpan())}"
                : sheet.Words["packs.broken"];
            Style style = shelf.Id == chosen ? sheet.Theme.Strong : sheet.Theme.Plain;
            rows.Add(TextRow.Of(sheet.Cut($"{mark}{title}   {rest}", width), style));
            if (shelf.Pack is { } pack && Given(pack.Manifest) is { Length: > 0 } given)
            {
                rows.Add(TextRow.Of(sheet.Cut("  " + given, width), sheet.Theme.Scaffold));
            }
        }

        return rows;
    }

    /// <summary>Who wrote it, and the licence.</summary>
    private static string Given(PackManifest manifest)
    {
        List<string> given = [];
        foreach (string author in manifest.Authors)
        {
            given.Add(author);
        }

        given.Add(manifest.License);
        given.RemoveAll(text => text.Length == 0);
        return string.Join(", ", given);
    }
}
