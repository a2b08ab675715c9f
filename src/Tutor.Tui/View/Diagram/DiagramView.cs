using Tutor.Tcp.State;
using Tutor.Terminal;
using Tutor.Terminal.Widgets;
using Tutor.Tui.App;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View.Diagram;

/// <summary>Every transition of the RFC, with the way of one host through them.</summary>
internal static class DiagramView
{
    internal static void Draw(Sheet sheet, Overlay.Diagram overlay)
    {
        if (ShownWorld.Of(sheet.Model) is not { } world || world.Hosts.All(host => host.Name != overlay.Host))
        {
            return;
        }

        StatePath path = StatePath.From(world, overlay.Host);
        string now = TcpStates.Print(path.Current);
        TitleLine.Draw(
            sheet,
            sheet.Words.Fill("diagram.title", ("host", Words.Title(overlay.Host))),
            sheet.Words.Fill("diagram.now", ("state", now)));
        Rect frame = sheet.Area.Shrink(0, 1);
        Rect room = sheet.Pane(frame, sheet.Words["diagram.pane"], Legend(sheet, frame.Width - 4));
        int rows = StateDiagram.RowsOfAll(room.Width, sheet.Look);
        int margin = StateDiagram.MarginOf(room.Width);
        List<TextRow> way = Way(sheet, path, margin > 0 ? margin : room.Width);
        int scroll = sheet.Scroll(frame, margin > 0 ? Math.Max(rows, way.Count) : rows + 1 + way.Count, overlay.Scroll);
        StateDiagram.DrawAll(sheet.Cells, room, sheet.Look, path, scroll);
        int first = margin > 0 ? 0 : rows + 1;
        for (int i = 0; i < way.Count; i++)
        {
            sheet.Put(room, first + i - scroll, way[i]);
        }
    }

    /// <summary>What marks the way: a list of transitions has no lines to double.</summary>
    private static string Legend(Sheet sheet, int columns)
    {
        bool isDouble = sheet.Look.Frame != FrameStyle.Ascii && !StateDiagram.IsList(columns);
        return sheet.Words[isDouble ? "diagram.legend" : "diagram.legend-marks"];
    }

    /// <summary>Where the current state stands in the middle.</summary>
    internal static int ScrollTo(Sheet sheet, string host)
    {
        Rect room = sheet.Area.Shrink(2, 2);
        return ShownWorld.Of(sheet.Model) is { } world && world.Hosts.Any(known => known.Name == host)
            ? StateDiagram.ScrollTo(new Size(room.Width, room.Height), sheet.Look, StatePath.From(world, host).Current)
            : 0;
    }

    /// <summary>The path in words, for those who cannot see the marks.</summary>
    private static List<TextRow> Way(Sheet sheet, StatePath path, int width)
    {
        List<string> names = [];
        foreach (StateStep step in path.Steps)
        {
            names.Add(TcpStates.Print(step.From));
            names.Add($"({step.Cause})");
        }

        names.Add(TcpStates.Print(path.Current));
        string text = sheet.Words.Fill("diagram.way", ("way", string.Join(' ', names)));
        return [.. Words.Wrap(text, width, sheet.Theme.Strong)];
    }
}
