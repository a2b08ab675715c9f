using Tutor.Study.Labs;
using Tutor.Tcp;
using Tutor.Tcp.Labs;
using Tutor.Tcp.World;
using Tutor.Terminal;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View.Labs;

/// <summary>The real user: how many got in, how many wait, and what one of those has tried.</summary>
internal static class UserPane
{
    internal static void Draw(Sheet sheet, Rect frame, LabSession session)
    {
        Host user = LabWorld.UserOf(session.World);
        string full = sheet.Words.Fill("lab.user-at", ("address", user.Endpoint.Address));
        string title = TextWidth.Of(full) + 6 <= frame.Width ? full : sheet.Words["lab.user"];
        Rect room = sheet.Pane(frame, title);
        if (session.HasControl(LabKnob.Users))
        {
            LabLine.Knob(sheet, room, 0, session, LabKnob.Users);
        }
        else
        {
            string tries = sheet.Words.Fill("lab.tries", ("n", session.Knobs.Users));
            sheet.Put(room.X, room.Y, sheet.Cut(tries, room.Width), sheet.Theme.Plain);
        }

        LabLine.Count(sheet, room, 1, "lab.connected", user.Visits.Connected);
        LabLine.Count(sheet, room, 2, "lab.waiting", session.Shown?.Waiting ?? 0);
        int row = 3;
        if (user.Visits.TimedOut > 0)
        {
            LabLine.Count(sheet, room, row++, "lab.timed-out", user.Visits.TimedOut);
        }

        if (session.HasAcceptQueue)
        {
            LabLine.Count(sheet, room, row++, "lab.users-reset", user.Visits.Reset);
            LabLine.Count(sheet, room, row++, "lab.one-sided", LabWorld.OpenOnOneSide(session.World));
        }

        Rect rest = room.SplitTop(row + (room.Height > 10 ? 1 : 0)).Below;
        sheet.Put(rest, Try(sheet, session, rest));
    }

    private static List<TextRow> Try(Sheet sheet, LabSession session, Rect rest)
    {
        if (LabTry.Oldest(session.World) is not { } tried)
        {
            return [.. Words.Wrap(sheet.Words["lab.nobody-waits"], rest.Width, sheet.Theme.Plain)];
        }

        List<TextRow> rows =
            [.. Words.Wrap(sheet.Words.Fill("lab.try-of", ("n", Time(tried.Came))), rest.Width, sheet.Theme.Strong)];
        List<string> lines = [];
        foreach (SimTime syn in tried.Syns)
        {
            bool isYoung = session.World.Now - syn < session.Scenario.Path.Delay + session.Scenario.Path.Delay;
            lines.Add(sheet.Words.Fill(isYoung ? "lab.just-sent" : "lab.no-answer", ("n", Padded(syn))));
        }

        if (tried.Next is { } next)
        {
            lines.Add(sheet.Words.Fill("lab.next-try", ("n", Padded(next))));
        }

        // The newest are what is of interest when not all fit.
        int fits = Math.Max(1, rest.Height - rows.Count);
        rows.AddRange(lines.TakeLast(fits).Select(line => TextRow.Of(line, sheet.Theme.Plain)));
        return rows;
    }

    private static string Padded(SimTime time) => LabLine.Tenths(time).PadLeft(4);

    private static string Time(SimTime time) => LabLine.Tenths(time);
}
