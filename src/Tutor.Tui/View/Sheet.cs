using Tutor.Lessons.Rendering;
using Tutor.Tcp;
using Tutor.Terminal;
using Tutor.Terminal.Widgets;
using Tutor.Tui.App;
using Tutor.Tui.View.Parts;
using Tutor.Tui.View.Reading;

namespace Tutor.Tui.View;

/// <summary>
/// What a screen is drawn on: the cells, the clickable places, the cursor, and how far the text can be scrolled. It
/// lives for one drawing only, so that the picture stays a pure function of the model.
/// </summary>
internal sealed class Sheet
{
    private readonly List<HitArea> hits = [];
    private Position? cursor;

    internal Sheet(Model model, Words words)
    {
        Model = model;
        Words = words;
        Cells = new CellBuffer(new Size(Math.Max(0, model.Size.Columns), Math.Max(0, model.Size.Rows)));
        Look = new Look(
            model.Settings.Ascii ? FrameStyle.Ascii : FrameStyle.Unicode,
            Theme.Of(model.Settings.Theme),
            words.Parts);
    }

    internal Model Model { get; }

    internal Words Words { get; }

    internal Look Look { get; }

    internal Theme Theme => Look.Theme;

    internal CellBuffer Cells { get; }

    internal Rect Area => Cells.Area;

    /// <summary>Takes the links of all text that is laid out; null where they are of no use.</summary>
    internal LinkList? Links { get; set; }

    /// <summary>The text that is read; null when none is.</summary>
    internal ReaderPage? Reader { get; set; }

    /// <summary>Rows by which the texts that scroll together can be scrolled at most.</summary>
    internal int MostScroll { get; private set; }

    /// <summary>Rows of the lowest of the panes that scroll; what a page is.</summary>
    internal int PageRows { get; private set; } = int.MaxValue;

    /// <summary>Draws a frame and gives the room in it, one column of air at each side.</summary>
    internal Rect Pane(Rect rect, string title, string right = "", string note = "", bool hasAir = true)
    {
        Border.Draw(
            Cells,
            rect,
            Model.Settings.Ascii ? FrameStyle.Ascii : FrameStyle.Unicode,
            Theme.Scaffold,
            new BorderLabels(title, right, note),
            Theme.Plain);
        return hasAir ? rect.Shrink(2, 1) : rect.Inner;
    }

    /// <summary>A note in the lower line of a frame, at the right.</summary>
    private void Note(Rect frame, string note)
    {
        int width = TextWidth.Of(note);
        if (note.Length > 0 && frame.Height > 1 && width + 6 <= frame.Width)
        {
            Put(frame.Right - 4 - width, frame.Bottom - 1, $" {note} ", Theme.Strong, width + 2);
        }
    }

    /// <summary>Says in the lower line of a frame how many rows are not shown; nothing when all are.</summary>
    internal void More(Rect frame, int above, int below) => Note(
        frame,
        below > 0 ? Words.Fill("more.below", ("n", below))
        : above > 0 ? Words.Fill("more.above", ("n", above))
        : "");

    internal int Put(int x, int y, string text, Style style, int width = int.MaxValue) =>
        Cells.Put(x, y, text, style, Math.Max(0, width));

    /// <summary>A row of runs. One that is too long is cut at the room's right edge, with a mark.</summary>
    internal void Put(Rect room, int row, TextRow text)
    {
        if (row < 0 || row >= room.Height)
        {
            return;
        }

        int x = room.X;
        foreach (StyledRun run in text.Cut(room.Width, Look.Glyphs.Ellipsis).Runs)
        {
            x += Put(x, room.Y + row, run.Text, run.Style, room.Right - x);
        }
    }

    /// <summary>Rows from the first, cut at the lower edge.</summary>
    internal void Put(Rect room, IReadOnlyList<TextRow> rows)
    {
        for (int i = 0; i < rows.Count && i < room.Height; i++)
        {
            Put(room, i, rows[i]);
        }
    }

    /// <summary>A framed text. Where it does not fit, it scrolls, and its frame says how much more there is.</summary>
    internal void Scrolling(Rect frame, string title, IReadOnlyList<TextRow> rows, int scroll, string right = "")
    {
        Rect room = Pane(frame, title, right);
        int top = Scroll(frame, rows.Count, scroll);
        for (int i = 0; i < room.Height && top + i < rows.Count; i++)
        {
            Put(room, i, rows[top + i]);
        }
    }

    /// <summary>Says in the lower line of a frame how much more there is, and remembers how far it scrolls.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="total">Rows of the whole text.</param>
    /// <param name="scroll">The first row that is wanted.</param>
    /// <param name="hasNote">False where the caller says it in its own way.</param>
    /// <returns>The first row that is shown.</returns>
    internal int Scroll(Rect frame, int total, int scroll, bool hasNote = true)
    {
        int height = Math.Max(0, frame.Height - 2);
        int most = Math.Max(0, total - height);
        int top = Math.Clamp(scroll, 0, most);
        if (most > 0)
        {
            MostScroll = Math.Max(MostScroll, most);
            PageRows = Math.Min(PageRows, Math.Max(1, height));
            if (hasNote)
            {
                More(frame, top, most - top);
            }
        }

        return top;
    }

    /// <summary>The text, cut where it does not fit, with a mark that says so.</summary>
    internal string Cut(string text, int width) => TextWidth.Truncate(text, width, Look.Glyphs.Ellipsis);

    internal void Hit(Rect rect, Hit hit) => hits.Add(new HitArea(rect, hit));

    /// <summary>Puts the terminal's cursor there.</summary>
    internal void Cursor(int x, int y) => cursor = Area.Contains(x, y) ? new Position(x, y) : null;

    /// <summary>
    /// Forgets what can be clicked, the cursor and the scrolling: what comes next lies over all of it.
    /// </summary>
    internal void Cover()
    {
        hits.Clear();
        cursor = null;
        MostScroll = 0;
        PageRows = int.MaxValue;
    }

    /// <summary>
    /// Takes over a smaller sheet at the upper left corner: its cells, its clickable places, its scrolling.
    /// </summary>
    internal void Take(Sheet smaller)
    {
        Cells.Overlay(smaller.Cells);
        hits.AddRange(smaller.hits);
        cursor = smaller.cursor;
        MostScroll = smaller.MostScroll;
        PageRows = smaller.PageRows;
        Reader = smaller.Reader;
    }

    internal Picture Finish()
    {
        if (Theme.Ground is { } ground)
        {
            Cells.Ground(ground.Foreground, ground.Background);
        }

        return new Picture(
            new Frame(Cells) { Cursor = cursor, Mouse = Model.Settings.Mouse },
            EquatableArray.From(hits));
    }

    /// <summary>A box in the middle, over what is drawn already; gives the room in it.</summary>
    /// <param name="columns">The most columns of the box.</param>
    /// <param name="rows">The most rows of the box.</param>
    /// <param name="title">Its title.</param>
    /// <param name="right">What stands at the right of the title.</param>
    /// <returns>The frame, and the room in it.</returns>
    internal (Rect Frame, Rect Room) Box(int columns, int rows, string title, string right = "")
    {
        int width = Math.Min(columns, Area.Width - 4);
        int height = Math.Min(rows, Area.Height - 2);
        Rect frame = new((Area.Width - width) / 2, Math.Max(1, (Area.Height - height) / 2), width, height);
        Cells.Fill(frame.Shrink(-1, 0), Theme.Plain);
        return (frame, Pane(frame, title, right));
    }
}
