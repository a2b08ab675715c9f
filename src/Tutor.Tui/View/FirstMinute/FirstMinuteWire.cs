using Tutor.Study.FirstMinute;
using Tutor.Tcp;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;
using Tutor.Terminal;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View.FirstMinute;

/// <summary>
/// Both sides and the wire between them, without numbers, control blocks or anything that could be: those come with
/// the lessons.
/// </summary>
internal static class FirstMinuteWire
{
    private const int SideColumns = 20;
    private const int LeastBoxRows = 5;

    internal static void Draw(Sheet sheet, FirstMinuteRun run, Rect area)
    {
        Rect left = area with { Width = SideColumns };
        Rect right = area with { X = area.Right - SideColumns, Width = SideColumns };
        Rect middle = new(left.Right - 1, area.Y, area.Width - (2 * SideColumns) + 2, area.Height);
        DrawSide(sheet, run, run.World.Hosts[0], left);
        string title = sheet.Words[run.Fork is null ? "wire.title" : "fork.wire"];
        DrawLadder(sheet, run, sheet.Pane(middle, title, hasAir: false));
        DrawSide(sheet, run, run.World.Hosts[1], right);
    }

    /// <summary>The wire alone, without a frame.</summary>
    internal static void DrawLadder(Sheet sheet, FirstMinuteRun run, Rect room)
    {
        WorldState world = run.World;
        LadderPicture whole = LadderPicture.From(world, sheet.Words.Number, sheet.Words.Parts);
        List<LadderArrow> arrows = [];
        for (int i = 0; i < whole.Arrows.Count; i++)
        {
            arrows.Add(whole.Arrows[i] with { Label = Label(sheet, world.Ladder[i].Segment) });
        }

        bool isMine = run.IsSending || run.Step == FirstMinuteStep.Tick;
        Ladder.Draw(sheet.Cells, room, sheet.Look, whole with
        {
            Left = new LadderHost(whole.Left.Name, ""),
            Right = new LadderHost(whole.Right.Name, ""),
            Arrows = EquatableArray.From(arrows),
            YourMove = isMine ? LadderSide.Left : null,
            ForkFrom = run.Fork is null ? null : run.Fork.Before.World.Ladder.Count + 1,
        });
    }

    /// <summary>Both states in one row.</summary>
    internal static string States(Sheet sheet, FirstMinuteRun run) =>
        new Connection { World = run.World }.StatesInWords(sheet, sheet.Area.Width);

    private static string Label(Sheet sheet, Segment segment) => segment.Flags == TcpFlags.None
        ? sheet.Words["first.no-flags"]
        : SegmentText.FormatFlags(segment.Flags);

    private static void DrawSide(Sheet sheet, FirstMinuteRun run, Host host, Rect frame)
    {
        string name = Words.Title(host.Name);
        string title = host.Name == run.Side.Host ? sheet.Words.Fill("side.you", ("host", name)) : name;
        Rect room = sheet.Pane(frame, title, hasAir: false);
        Style style = sheet.Theme.Of(Connection.SideOf(run.World, host.Name));
        sheet.Cells.SetStyle(new Rect(frame.X + 2, frame.Y, TextWidth.Of(title) + 2, 1), style);
        List<TextRow> rows = Way(sheet, StatePath.From(run.World, host.Name));
        int top = rows.Count + 1 < room.Height && room.Height > LeastBoxRows ? 1 : 0;
        rows.RemoveRange(0, Math.Max(0, rows.Count - Math.Max(1, room.Height - top)));
        sheet.Put(room.SplitTop(top).Below, rows);
    }

    /// <summary>The states so far, the current one marked; what was before the minute began is left out.</summary>
    private static List<TextRow> Way(Sheet sheet, StatePath path)
    {
        List<TextRow> rows = [];
        foreach (StateStep step in path.Steps)
        {
            if (step is { From: TcpState.Closed, To: TcpState.Listen })
            {
                continue;
            }

            rows.Add(TextRow.Of($"   {TcpStates.Print(step.From)}", sheet.Theme.Plain));
            rows.Add(TextRow.Of($"   {sheet.Look.Glyphs.ThickVertical}", sheet.Theme.Strong));
            rows.Add(TextRow.Of($"   {sheet.Look.Glyphs.Down}", sheet.Theme.Strong));
        }

        TextRow now = TextRow.Of(TcpStates.Print(path.Current), sheet.Theme.Focus).After("*> ", sheet.Theme.Strong);
        rows.Add(now with { Runs = now.Runs.Add(new Terminal.Widgets.StyledRun(" <*", sheet.Theme.Strong)) });
        return rows;
    }
}
