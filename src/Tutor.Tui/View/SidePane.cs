using Tutor.Tcp;
using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.World;
using Tutor.Terminal;
using Tutor.Tui.View.Parts;
using Tutor.Tui.View.Stepping;

namespace Tutor.Tui.View;

/// <summary>One side of a connection: its state diagram, and its control block where there is room.</summary>
/// <param name="sheet">Where to draw.</param>
/// <param name="connection">The connection.</param>
/// <param name="host">The side.</param>
/// <param name="lower">Rows of a pane of its own for the control block; 0 for none.</param>
internal sealed class SidePane(Sheet sheet, Connection connection, Host host, int lower)
{
    private const int LeastStateRows = 11;
    private const int LeastTcbRows = 5;

    internal void Draw(Rect frame)
    {
        Rect upper = frame.SplitBottom(lower).Above;
        Rect room = DrawUnanswered(DrawFrame(upper));
        if (lower == 0)
        {
            DrawTogether(room);
            return;
        }

        StateDiagram.Draw(sheet.Cells, room, sheet.Look, Path());
        string title = sheet.Words.Fill("side.tcb", ("host", Words.Title(host.Name)));
        Rect below = new(frame.X, frame.Bottom - lower - 1, frame.Width, lower + 1);
        TcbPane.Draw(sheet.Cells, sheet.Pane(below, title, hasAir: false), sheet.Look, Tcb());
    }

    /// <summary>
    /// True when the learner has to answer, or to say that nothing is to be answered: both look the same.
    /// </summary>
    private bool IsOpen => host.Unanswered is not null || (connection.IsToAnswer && host.Name == connection.Played);

    private StatePath Path()
    {
        StatePath path = StatePath.From(connection.World, host.Name) with { HidesCauses = connection.IsAsked };
        return IsOpen ? path with { Note = StatePath.Open } : path;
    }

    private Rect DrawFrame(Rect frame)
    {
        string name = Words.Title(host.Name);
        string title = host.Name == connection.Played ? sheet.Words.Fill(connection.PlayedTitle, ("host", name)) : name;
        string state = TcpStates.Print(Connection.Shown(host).State);
        Rect room = sheet.Pane(frame, title, frame.Width > Connection.SideColumns + 4 ? state : "", hasAir: false);
        Style style = sheet.Theme.Of(Connection.SideOf(connection.World, host.Name));
        sheet.Cells.SetStyle(new Rect(frame.X + 2, frame.Y, TextWidth.Of(title) + 2, 1), style);
        return room;
    }

    /// <summary>Says what waits for the learner's segment; gives the room that is left.</summary>
    private Rect DrawUnanswered(Rect room)
    {
        if (!IsOpen)
        {
            return room;
        }

        int most = RowsForNote(room);
        List<TextRow> note = [.. Words.Wrap(Unanswered(""), room.Width - 2, sheet.Theme.Strong)];
        if (note.Count > most)
        {
            string brief = sheet.Cut(Unanswered("-short"), room.Width - 2);
            note = [TextRow.Of(brief, sheet.Theme.Strong)];
        }

        (Rect above, Rect below) = room.SplitBottom(Math.Min(note.Count, most));
        sheet.Put(below.Shrink(1, 0), note);
        return above;
    }

    /// <summary>A note does not push out the picture of all states.</summary>
    private static int RowsForNote(Rect room)
    {
        Size whole = StateDiagram.WholeSize;
        bool hasAll = room.Width >= whole.Columns && room.Height >= whole.Rows;
        return Math.Max(0, room.Height - (hasAll ? whole.Rows : 4));
    }

    /// <summary>The state diagram, and under it the control block where both fit.</summary>
    private void DrawTogether(Rect room)
    {
        int rows = RowsForTcb(room);
        (Rect states, Rect below) = room.SplitBottom(rows);
        StateDiagram.Draw(sheet.Cells, states, sheet.Look, Path());
        if (rows > 0)
        {
            string line = new(sheet.Look.Glyphs.Horizontal, room.Width);
            sheet.Put(below.X, below.Y, line, sheet.Theme.Scaffold, room.Width);
            sheet.Put(below.X + 1, below.Y, $" {sheet.Words["side.tcb-short"]} ", sheet.Theme.Plain, room.Width);
            TcbPane.Draw(sheet.Cells, below.SplitTop(1).Below, sheet.Look, Tcb());
        }
    }

    /// <summary>All states come before the control block where they fit.</summary>
    private static int RowsForTcb(Rect room)
    {
        Size whole = StateDiagram.WholeSize;
        bool hasAll = room.Width >= whole.Columns && room.Height >= whole.Rows;
        int free = room.Height - (hasAll ? whole.Rows : LeastStateRows);
        return free >= Connection.RowsForTcb || (hasAll && free >= LeastTcbRows)
            ? Math.Min(free, Connection.RowsForTcb)
            : 0;
    }

    /// <summary>An arrival, a call of the application, or a timer.</summary>
    /// <param name="brief">What stands behind the key of the text; empty for the whole one.</param>
    private string Unanswered(string brief) => LastEvent switch
    {
        TcpEvent.ActiveOpen => Called("OPEN", brief),
        TcpEvent.Send => Called("SEND", brief),
        TcpEvent.Close => Called("CLOSE", brief),
        TcpEvent.Abort => Called("ABORT", brief),
        TcpEvent.SegmentArrives or TcpEvent.Receive or null => sheet.Words["side.unanswered" + brief],
        _ => sheet.Words["side.timer" + brief],
    };

    private TcpEvent? LastEvent => connection.World.History.LastOrDefault(e => e.Host == host.Name)?.Event;

    private string Called(string call, string brief) => sheet.Words.Fill("side.called" + brief, ("call", call));

    private TcbPicture Tcb()
    {
        EquatableArray<string> hidden = host.Name == connection.Played ? connection.Hidden : [];
        return TcbChanges.PictureOf(sheet.Words, connection.World, host.Name, hidden) with
        {
            Changed = connection.Before is { } before
                ? TcbChanges.Names(sheet.Words, before, connection.World, host.Name, hidden)
                : [],
        };
    }
}
