using Tutor.Tcp;
using Tutor.Terminal;
using Tutor.Terminal.Widgets;
using Tutor.Tui.App;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View.Tools;

/// <summary>The terms at the left, or above, and what the chosen one means.</summary>
internal static class GlossaryView
{
    private const int BesideColumns = 100;
    private const int ListColumns = 44;
    private const int LeastListRows = 5;

    internal static void Draw(Sheet sheet, Overlay.Glossary glossary)
    {
        Model model = sheet.Model;
        EquatableArray<GlossaryTerm> found = GlossaryUpdate.Found(model, glossary);
        TitleLine.Draw(
            sheet, sheet.Words["glossary.title"], sheet.Words.Fill("glossary.count", ("n", found.Count)));
        Rect body = sheet.Area.Shrink(0, 1);
        int selected = Math.Clamp(glossary.Selected, 0, Math.Max(0, found.Count - 1));
        bool isBeside = body.Width >= BesideColumns;
        int meaningWidth = isBeside ? body.Width - ListColumns - 3 : body.Width - 4;
        List<TextRow> meaning = found.IsEmpty ? [] : Meaning(sheet, found[selected], glossary.Link, meaningWidth);
        int meaningRows = Math.Max(0, Math.Min(meaning.Count + 2, body.Height - LeastListRows));
        Rect beside = body with { X = ListColumns - 1, Width = body.Width - ListColumns + 1 };
        (Rect list, Rect detail) = isBeside
            ? (body with { Width = ListColumns }, beside)
            : body.SplitBottom(found.IsEmpty ? 0 : meaningRows);
        DrawList(sheet, list, glossary, found, selected);
        if (!detail.IsEmpty)
        {
            string name = found.IsEmpty ? "" : GlossaryUpdate.NameOf(model, found[selected]);
            sheet.Put(sheet.Pane(detail, name), meaning);
        }
    }

    private static void DrawList(
        Sheet sheet, Rect frame, Overlay.Glossary glossary, EquatableArray<GlossaryTerm> found, int selected)
    {
        Rect room = sheet.Pane(frame, sheet.Words["glossary.pane"]);
        QueryField.Draw(sheet, room, 0, sheet.Words["palette.label"], glossary.Query);
        Rect list = new(room.X, room.Y + 1, room.Width, Math.Max(0, room.Height - 1));
        if (found.IsEmpty)
        {
            sheet.Put(list, [.. Words.Wrap(sheet.Words["glossary.nothing"], list.Width, sheet.Theme.Plain)]);
            return;
        }

        int top = Scroll.Reveal(0, selected, found.Count, list.Height);
        for (int i = 0; i < list.Height && top + i < found.Count; i++)
        {
            bool isHere = glossary.Here.AsSpan().Contains(found[top + i].Id);
            sheet.Put(list, i, Row(sheet, found[top + i], top + i == selected, isHere, list.Width));
            sheet.Hit(new Rect(list.X, list.Y + i, list.Width, 1), new Hit.Row(top + i));
        }

        sheet.More(frame, top, Scroll.Below(top, found.Count, list.Height));
    }

    /// <summary>The terms that the meaning names, the one with the cursor marked.</summary>
    private static IEnumerable<TextRow> Named(Sheet sheet, GlossaryTerm term, int? link, int width)
    {
        EquatableArray<GlossaryTerm> named = GlossaryLinks.Of(sheet.Model, term);
        List<StyledRun> row = [new StyledRun(sheet.Words["glossary.named"], sheet.Theme.Scaffold)];
        int used = TextWidth.Of(row[0].Text);
        for (int i = 0; i < named.Count; i++)
        {
            bool isHere = i == link;
            string name = $"{(isHere ? " > " : "   ")}{GlossaryUpdate.NameOf(sheet.Model, named[i])}";
            if (used + TextWidth.Of(name) > width)
            {
                yield return new TextRow([.. row]);
                row.Clear();
                used = 0;
            }

            row.Add(new StyledRun(name, isHere ? sheet.Theme.Focus : sheet.Theme.Strong));
            used += TextWidth.Of(name);
        }

        if (named.Count > 0)
        {
            yield return new TextRow([.. row]);
        }
    }

    private static TextRow Row(Sheet sheet, GlossaryTerm term, bool isSelected, bool isHere, int width)
    {
        Style style = isSelected ? sheet.Theme.Focus : sheet.Theme.Plain;
        string note = isHere ? sheet.Words["glossary.here"] : "";
        int room = Math.Max(0, width - 5 - TextWidth.Of(note));
        string name = TextWidth.Pad(sheet.Cut(GlossaryUpdate.NameOf(sheet.Model, term), room), room);
        return new TextRow(
        [
            new StyledRun(isSelected ? "> " : "  ", sheet.Theme.Strong),
            new StyledRun($" {name} {note} ", style),
        ]);
    }

    private static List<TextRow> Meaning(Sheet sheet, GlossaryTerm term, int? link, int width) =>
    [
        .. Words.Wrap(GlossaryUpdate.MeaningOf(sheet.Model, term), width, sheet.Theme.Plain),
        .. Named(sheet, term, link, width),
        .. Words.Wrap(sheet.Words.Fill("glossary.source", ("source", term.Source)), width, sheet.Theme.Scaffold),
    ];
}
