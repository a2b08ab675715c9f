using Tutor.Lessons.Formulas;
using Tutor.Study.Exercises;
using Tutor.Tcp;
using Tutor.Tcp.Judging;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;
using Tutor.Terminal;

namespace Tutor.Tui.View.Exercising;

/// <summary>What the learner knows in the place of the host, the most useful first.</summary>
internal static class KnownLine
{
    /// <summary>As much of it as fits.</summary>
    internal static string Of(Sheet sheet, ExerciseRun run, int width)
    {
        string line = sheet.Words["exercise.known"];
        foreach ((string name, string value) in Values(sheet, run))
        {
            string more = $"{line}  {name}={value}";
            if (TextWidth.Of(more) > width)
            {
                break;
            }

            line = more;
        }

        return line;
    }

    private static IEnumerable<(string Name, string Value)> Values(Sheet sheet, ExerciseRun run)
    {
        PlayedSide side = run.Turn.Side;
        Tcb tcb = side.ShownTcb;
        string peer = side.World.PeerOf(side.Host).Name;
        EquatableArray<string> hidden = Spoilers.Of(run);
        string Shown(string name, SeqNumber value, string owner) =>
            hidden.Contains(name) ? "?" : sheet.Words.Number(value, owner);
        if (tcb.State is TcpState.Closed or TcpState.Listen)
        {
            // After an OPEN that is not answered yet, the next connection's number is already another one.
            bool isOpened = side.Tcb.State is not (TcpState.Closed or TcpState.Listen);
            SeqNumber iss = isOpened ? side.Tcb.Snd.Iss : side.World[side.Host].NextIss;
            yield return ("ISS", Shown("ISS", iss, side.Host));
        }
        else
        {
            yield return ("SND.UNA", Shown("SND.UNA", tcb.Snd.Una, side.Host));
            yield return ("SND.NXT", Shown("SND.NXT", tcb.Snd.Nxt, side.Host));
        }

        if (tcb.State is not (TcpState.Closed or TcpState.Listen or TcpState.SynSent))
        {
            yield return ("RCV.NXT", Shown("RCV.NXT", tcb.Rcv.Nxt, peer));
        }
        else if (PeerNumber.Of(side) is { } syn)
        {
            yield return (sheet.Words["exercise.peer-isn"], sheet.Words.Number(syn, peer));
        }
    }
}
