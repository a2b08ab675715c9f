using Tutor.Tcp.State;

namespace Tutor.Tcp.Machine;

/// <summary>
/// The end of FIN-WAIT-2 when nobody reads any more. RFC 9293 has no such timer; stacks do, since a remote that is
/// gone would leave the control block behind for ever.
/// </summary>
internal static class FinWait2Timer
{
    /// <summary>Runs from when both hold: the state is FIN-WAIT-2, and the user reads no more.</summary>
    public static void Arrange(ref StepDraft draft)
    {
        if (draft.Policy.FinWait2Timeout is not SimTime limit)
        {
            return;
        }

        bool isOrphan = draft.State == TcpState.FinWait2 && draft.UserStoppedReading;
        if (isOrphan != draft.Timers.FinWait2.HasValue)
        {
            draft.Timers = draft.Timers with { FinWait2 = isOrphan ? draft.Now + limit : null };
        }
    }

    public static void Expire(ref StepDraft draft)
    {
        if (draft.Timers.FinWait2 is null)
        {
            draft.Fire(Rules.TimerNotRunning);
            return;
        }

        draft.Fire(Rules.FinWait2Over);
        draft.Delete();
    }
}
