using Tutor.Study.Exercises;
using Tutor.Tcp;
using Tutor.Tcp.Judging;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Tui.View.Exercising;

/// <summary>The variables of the played side that hold the very number which is asked for.</summary>
internal static class Spoilers
{
    internal static EquatableArray<string> Of(ExerciseRun run)
    {
        if (run.IsRoundDone || run.Turn.Side.Due is not { } due)
        {
            return [];
        }

        Tcb shown = run.Turn.Side.ShownTcb;
        bool isSeqAsked = run.Blank.Contains(MoveField.Seq);
        bool isAckAsked = run.Blank.Contains(MoveField.Ack) && due.Has(TcpFlags.Ack);
        List<string> hidden = [];
        Add(isSeqAsked && shown.Snd.Nxt == due.Seq, "SND.NXT");
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
