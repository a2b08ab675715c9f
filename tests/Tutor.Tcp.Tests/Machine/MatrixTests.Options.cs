using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Tcp.Tests.Machine;

/// <content>Options that segments carry at random, and what holds of options and of the timers of a policy.</content>
public partial class MatrixTests
{
    /// <summary>Options that often fit, and SACK blocks that are often nonsense.</summary>
    private static TcpOptions RandomOptions(Random random, Tcb tcb)
    {
        var blocks = new SeqRange[random.Next(6)];
        uint outstanding = (uint)(tcb.Snd.Nxt - tcb.Snd.Una);
        for (int i = 0; i < blocks.Length; i++)
        {
            SeqNumber start = tcb.Snd.Una + (uint)random.Next((int)Math.Min(outstanding, 5000) + 5) - 2;
            uint length = random.Next(9) == 0 ? (uint)random.NextInt64(1L << 32) : (uint)random.Next(700);
            blocks[i] = new SeqRange(start, length);
        }

        uint recent = tcb.Timestamps?.Recent ?? 0;
        SeqNumber stamp = new SeqNumber(recent) + (uint)random.Next(5) - (random.Next(6) == 0 ? 9u : 0);
        return new TcpOptions
        {
            WindowScale = random.Next(2) == 0 ? null : (byte)random.Next(16),
            SackPermitted = random.Next(2) == 0,
            Sack = random.Next(3) == 0 ? EquatableArray.Create<SeqRange>(blocks) : default,
            Timestamps = random.Next(4) == 0 ? null : new Timestamps(stamp.Value, (uint)random.NextInt64(1L << 32)),
        };
    }

    /// <summary>Timers that only a policy starts run exactly as long as what they wait for.</summary>
    private static void CheckTimers(Tcb tcb, object what)
    {
        bool isOrphan = tcb.State == TcpState.FinWait2 && tcb.UserStoppedReading;
        Hold(tcb.Timers.FinWait2.HasValue == (isOrphan && tcb.Policy.FinWait2Timeout is not null), what);
        bool isWaiting = !tcb.RetransmissionQueue.IsEmpty || tcb.Snd.Unsent > 0
            || (tcb.Snd.FinQueued && tcb.Snd.FinSeq is null);
        Hold(tcb.Timers.User.HasValue == (isWaiting && tcb.Policy.UserTimeout is not null), what);
    }

    /// <summary>The scoreboard lies in order inside what is outstanding; what is sent has what was agreed.</summary>
    private static void CheckOptions(Tcb tcb, StepResult result, object what)
    {
        SeqNumber end = tcb.Snd.Una;
        foreach (SeqRange range in tcb.Sack?.Scoreboard ?? default)
        {
            Hold(range.Length > 0 && range.Start > end && range.End <= tcb.Snd.Nxt, what);
            end = range.End;
        }

        Hold(tcb.Sack is null || tcb.Sack.Recent.Count <= 4, what);
        foreach (TcpOutput output in result.Outputs)
        {
            if (output is TcpOutput.SendSegment { Segment: var sent } && !sent.Has(TcpFlags.Rst))
            {
                CheckSent(tcb, sent, what);
            }
        }
    }

    private static void CheckSent(Tcb tcb, Segment sent, object what)
    {
        bool isSyn = sent.Has(TcpFlags.Syn);
        Hold(sent.Options.Octets <= 40, what);
        Hold(isSyn || sent.Options.Timestamps.HasValue == (tcb.Timestamps is not null), what);
        Hold(sent.Options.Sack.IsEmpty || (tcb.Sack is not null && !isSyn), what);
        Hold(sent.DataLength <= 1 || sent.DataLength + sent.Options.Octets <= tcb.Snd.Mss || isSyn, what);
        foreach (SeqRange block in sent.Options.Sack)
        {
            Hold(block.Start > sent.Ack && tcb.Rcv.Held.AsSpan().Contains(block), what);
        }

        bool hasHole = !tcb.Rcv.Held.IsEmpty && tcb.Rcv.Held[^1].Start > tcb.Rcv.Nxt;
        bool isBareAck = sent is { Flags: TcpFlags.Ack, DataLength: 0 } && sent.Ack == tcb.Rcv.Nxt;
        Hold(!isBareAck || sent.Options.Sack.IsEmpty == !(hasHole && tcb.Sack is not null), what);
    }
}
