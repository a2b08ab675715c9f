using System.Globalization;
using Tutor.Study.Labs;
using Tutor.Tcp;
using Tutor.Tcp.Labs;
using Tutor.Tcp.Listening;
using Tutor.Tcp.State;
using Tutor.Terminal;
using Tutor.Tui.App;

namespace Tutor.Tui.View.Labs;

/// <summary>Every socket of the server, in the columns of <c>ss -tan -o</c>.</summary>
internal static class SocketsView
{
    private const int GivesUpColumn = 6;

    internal static void Draw(Sheet sheet, Overlay.Sockets overlay)
    {
        if (sheet.Model.Screen is Screen.InLesson { Activity: Activity.Experimenting lab })
        {
            TitleLine.Draw(
                sheet,
                sheet.Words["lab.sockets"],
                sheet.Words.Fill("lab.clock", ("n", lab.Session.LookingAt ?? lab.Session.Tape.Now)),
                sheet.Words["lab.simulated"]);
            Rect body = sheet.Area.Shrink(0, 1);
            Table(sheet, lab.Session).Draw(sheet, body, "ss -tan -o", overlay.Scroll);
        }
    }

    private static LabTable Table(Sheet sheet, LabSession session)
    {
        LabTable table = new(
            [
                "State", "Recv-Q", "Send-Q", sheet.Words["lab.ss.local"], sheet.Words["lab.ss.peer"], "timer",
                sheet.Words["lab.head.gives-up"],
            ],
            GivesUpColumn);
        foreach (LabSocket socket in LabSocket.All(session.World))
        {
            table.Add(
                TcpStates.Print(socket.State),
                Text(socket.ReceiveQueue),
                Text(socket.SendQueue),
                socket.Local.ToString(),
                socket.Peer?.ToString() ?? "0.0.0.0:*",
                Timer(socket, session.World.Now),
                socket.GivesUp is { } at ? sheet.Words.Fill("lab.give-up", ("n", Left(at, session.World.Now)))
                    : socket.Stage == ChildStage.Waiting ? sheet.Words["lab.waits"]
                    : "");
        }

        return table;
    }

    /// <summary>When it runs out next, and how often it has, as <c>ss -o</c> writes it.</summary>
    private static string Timer(LabSocket socket, SimTime now) => socket.Due is { } due
        ? $"{Text((int)((due - now).Microseconds / 1000))}ms,{Text(socket.Retries)}"
        : "";

    private static long Left(SimTime at, SimTime now) => (at - now).Microseconds / 1_000_000;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
