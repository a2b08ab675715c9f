using Tutor.Study.Exercises;
using Tutor.Tcp;
using Tutor.Tcp.Judging;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Tui.View.Exercising;

/// <summary>The variables of the played side that hold the very number which is asked for.</summary>
internal static class Spoilers
{
    /// <summary>True when the initial number of the played side, a cookie, is to be made by hand.</summary>
    internal static bool IsInitialAsked(ExerciseRun run) =>
        run is { IsRoundDone: false, Turn.Side: { Due: not null } side }
        && run.Blank.Contains(MoveField.Seq)
        && side.World.Scenario.Find(side.Host)?.CookieCount is not null;

    /// <summary>
    /// The numbers that would tell the cookie wherever they stood, in a fork for one; not that which the learner sent.
    /// </summary>
    internal static EquatableArray<SeqNumber> Numbers(ExerciseRun run)
    {
        if (!IsInitialAsked(run) || run.IsRevealed)
        {
            return [];
        }

        PlayedSide side = run.Turn.Side;
        SeqNumber cookie = side.World.Scenario.Find(side.Host)!.Iss;
        SeqNumber? sent = (run.Last?.Move as Move.Send)?.Segment.Seq;
        return EquatableArray.From(new[] { cookie, cookie + 1 }.Where(number => number != sent));
    }

    internal static EquatableArray<string> Of(ExerciseRun run)
    {
        if (run.IsRoundDone || run.Turn.Side.Due is not { } due)
        {
            // Where silence is right, too, or a number in sight would say that nothing is due.
            return run.Turn.Reason == StopReason.NothingDue && run.Blank.Contains(MoveField.Seq) ? ["SND.NXT"] : [];
        }

        PlayedSide side = run.Turn.Side;
        Tcb shown = side.ShownTcb;
        bool isSeqAsked = run.Blank.Contains(MoveField.Seq);
        bool isAckAsked = run.Blank.Contains(MoveField.Ack) && due.Has(TcpFlags.Ack);
        List<string> hidden = [];
        Add(isSeqAsked && shown.Snd.Nxt == due.Seq, "SND.NXT");
        Add(IsInitialAsked(run), "ISS");
        Add(isAckAsked && shown.Rcv.Nxt == due.Ack, "RCV.NXT");
        return EquatableArray.From(hidden);

        void Add(bool isHidden, string name)
        {
            if (isHidden)
            {
                hidden.Add(name);
            }
        }
    }
}
