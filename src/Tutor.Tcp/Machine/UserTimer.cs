namespace Tutor.Tcp.Machine;

/// <summary>
/// The user time-out (RFC 9293 section 3.9.1.1): runs while something is not acknowledged, if the policy gives a time.
/// </summary>
internal static class UserTimer
{
    /// <summary>Starts it when something becomes outstanding, starts it anew on progress, stops it with the last.</summary>
    public static void Arrange(ref StepDraft draft)
    {
        if (draft.Policy.UserTimeout is not SimTime limit)
        {
            return;
        }

        SimTime? due = draft.Timers.User;
        bool isProgress = draft.Snd.Una != draft.UnaBefore;
        if (!IsWaiting(draft))
        {
            due = null;
        }
        else if (due is null || isProgress)
        {
            due = draft.Now + limit;
        }

        if (due != draft.Timers.User)
        {
            draft.Timers = draft.Timers with { User = due };
        }
    }

    /// <summary>
    /// The remote answers although its window is zero: the connection has to stay open (MUST-37), so the time starts
    /// anew at the end of the step.
    /// </summary>
    public static void Restart(ref StepDraft draft)
    {
        if (draft.Timers.User is not null)
        {
            draft.Timers = draft.Timers with { User = null };
        }
    }

    private static bool IsWaiting(in StepDraft draft) =>
        !draft.Queue.IsEmpty || draft.Snd.Unsent > 0 || (draft.Snd.FinQueued && draft.Snd.FinSeq is null);
}
