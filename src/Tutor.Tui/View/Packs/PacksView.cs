using Tutor.Terminal;
using Tutor.Tui.App;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View.Packs;

/// <summary>All that is known of each pack, and how to add one.</summary>
internal static class PacksView
{
    private const int MostColumns = 92;

    internal static void Draw(Sheet sheet, Overlay.Packs overlay)
    {
        int packs = sheet.Model.Library.Shelves.Count;
        TitleLine.Draw(sheet, sheet.Words["packs.heading"], sheet.Words.Fill("packs.count", ("n", packs)));
        Rect frame = sheet.Area.Shrink(0, 1);
        int width = Math.Min(MostColumns, frame.Width - 4);
        sheet.Scrolling(frame, sheet.Words["packs.title"], Rows(sheet, width), overlay.Scroll);
    }

    private static List<TextRow> Rows(Sheet sheet, int width)
    {
        List<TextRow> rows = [];
        foreach (Shelf shelf in sheet.Model.Library.Shelves)
        {
            AddShelf(sheet, rows, shelf, width);
            rows.Add(TextRow.Empty);
        }

        rows.AddRange(Words.Wrap(sheet.Words["packs.how-to-add"], width, sheet.Theme.Strong));
        foreach (string command in PackFacts.WaysToAdd(sheet.Model.Texts))
        {
            rows.AddRange(Words.Wrap(command, width - 2, sheet.Theme.Code)
                .Select(row => row.After("  ", sheet.Theme.Plain)));
        }

        rows.AddRange(Words.Wrap(sheet.Words["packs.checked"], width, sheet.Theme.Plain));
        return rows;
    }

    private static void AddShelf(Sheet sheet, List<TextRow> rows, Shelf shelf, int width)
    {
        rows.AddRange(Words.Wrap(PackFacts.Title(shelf), width, sheet.Theme.Strong));
        List<(string Label, string Value)> facts = PackFacts.Of(sheet.Model, shelf);
        int labels = facts.Max(fact => TextWidth.Of(fact.Label));
        foreach ((string label, string value) in facts)
        {
            string lead = TextWidth.Pad(label, labels) + "  ";
            foreach (TextRow row in Words.Wrap(value, width - labels - 4, sheet.Theme.Plain))
            {
                rows.Add(row.After("  " + lead, sheet.Theme.Scaffold));
                lead = new string(' ', labels + 2);
            }
        }
    }
}
