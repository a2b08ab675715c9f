using Tutor.Study.Sandbox;
using Tutor.Tcp;
using Tutor.Tcp.State;
using Tutor.Tcp.World;
using Tutor.Terminal;
using Tutor.Tui.App;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View.Sandboxes;

/// <summary>What happened, what is ahead, and the numbers of a host, as rows.</summary>
internal static class SandboxRows
{
    /// <summary>What happened at the shown moment. The first sentence says what was done.</summary>
    internal static List<TextRow> Story(Sheet sheet, Screen.Sandbox screen, int width)
    {
        List<TextRow> rows = [];
        bool isFirst = true;
        foreach (Message said in SandboxStory.Of(screen.Session, screen.ShownAt))
        {
            Style style = isFirst ? sheet.Theme.Strong : sheet.Theme.Plain;
            rows.AddRange(Words.Wrap(sheet.Words.Of(said), width, style));
            isFirst = false;
        }

        return rows;
    }

    /// <summary>What is under way and which timers run, the next first.</summary>
    internal static List<TextRow> Ahead(Sheet sheet, Screen.Sandbox screen, int width)
    {
        WorldState world = screen.Shown.World;
        List<(SimTime At, string Text)> ahead = [];
        foreach (Flight flight in world.InFlight)
        {
            ahead.Add((flight.At, sheet.Words.Fill(
                "sandbox.ahead-arrival",
                ("time", flight.At.ToString()),
                ("n", flight.Line.Number),
                ("host", world.Hosts[flight.Host].Name))));
        }

        foreach (SandboxTimer timer in SandboxTime.Timers(world))
        {
            ahead.Add((timer.Due, sheet.Words.Fill(
                "sandbox.ahead-timer",
                ("time", timer.Due.ToString()),
                ("host", timer.Host),
                ("timer", SandboxStory.Timer(timer.Event)))));
        }

        return ahead.Count == 0
            ? [.. Words.Wrap(sheet.Words["sandbox.ahead-nothing"], width, sheet.Theme.Plain)]
            : [.. ahead.OrderBy(each => each.At).Select(each =>
                TextRow.Of(sheet.Cut(each.Text, width), sheet.Theme.Plain))];
    }

    /// <summary>The send and receive variables of the host whose turn it is, in a row or two.</summary>
    internal static List<TextRow> Numbers(Sheet sheet, Screen.Sandbox screen, int width)
    {
        string host = screen.Acting;
        Tcb tcb = screen.Shown.World[host].Tcb;
        string peer = SandboxHosts.Other(host);
        if (tcb.State is TcpState.Closed or TcpState.Listen)
        {
            string next = sheet.Words.Number(screen.Shown.World[host].NextIss, host);
            return [TextRow.Of(sheet.Cut($"ISS={next}", width), sheet.Theme.Plain)];
        }

        string una = sheet.Words.Number(tcb.Snd.Una, host);
        string text = $"SND.UNA={una} SND.NXT={sheet.Words.Number(tcb.Snd.Nxt, host)}";
        if (tcb.State != TcpState.SynSent)
        {
            text += $" RCV.NXT={sheet.Words.Number(tcb.Rcv.Nxt, peer)}";
        }

        return [.. Words.Wrap(text, width, sheet.Theme.Plain)];
    }
}
