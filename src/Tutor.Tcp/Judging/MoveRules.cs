using Tutor.Tcp.Machine;

namespace Tutor.Tcp.Judging;

/// <summary>The rules that a judgement names: what lets a TCP send a segment, and what a wrong one breaks.</summary>
/// <remarks>Their one-line meanings are the texts <c>rule.KEY</c>; all keys here begin with <c>move-</c>.</remarks>
internal static class MoveRules
{
    public static RuleRef FirstSyn { get; } = new("RFC 9293 3.10.1", "", "move-first-syn");

    public static RuleRef SynAndAck { get; } = new("RFC 9293 3.10.7.2", "third", "move-syn-and-ack");

    public static RuleRef TwoStepSynAndAck { get; } = new("RFC 9293 3.5", "in no RFC", "move-two-step-syn-and-ack");

    public static RuleRef BareAck { get; } = new("RFC 9293 3.10.7.4", "", "move-bare-ack");

    public static RuleRef WindowUpdate { get; } = new("RFC 9293 3.8.6.2.2", "", "move-window-update");

    public static RuleRef NewText { get; } = new("RFC 9293 3.10.2", "", "move-new-text");

    public static RuleRef NewFin { get; } = new("RFC 9293 3.10.4", "", "move-new-fin");

    public static RuleRef ResetByUser { get; } = new("RFC 9293 3.10.5", "", "move-reset-by-user");

    public static RuleRef ResetAtAck { get; } = new("RFC 9293 3.10.7.1", "", "move-reset-at-ack");

    public static RuleRef ResetWithoutAck { get; } = new("RFC 9293 3.10.7.1", "", "move-reset-without-ack");

    public static RuleRef Repetition { get; } = new("RFC 6298 5", "5.4", "move-repetition");

    public static RuleRef Probe { get; } = new("RFC 9293 3.8.6.1", "", "move-probe");

    public static RuleRef KeepAlive { get; } = new("RFC 9293 3.8.4", "", "move-keep-alive");

    public static RuleRef Silence { get; } = new("RFC 9293 3.4", "", "move-silence");

    public static RuleRef Flags { get; } = new("RFC 9293 3.1", "", "move-flags");

    public static RuleRef SynOnce { get; } = new("RFC 9293 3.4", "", "move-syn-once");

    public static RuleRef SynSynchronized { get; } = new("RFC 9293 3.10.7.4", "fourth", "move-syn-synchronized");

    public static RuleRef AckAlways { get; } = new("RFC 9293 3.1", "", "move-ack-always");

    public static RuleRef FinAfterClose { get; } = new("RFC 9293 3.10.4", "", "move-fin-after-close");

    public static RuleRef ResetWhen { get; } = new("RFC 9293 3.5.2", "", "move-reset-when");

    public static RuleRef ResetNever { get; } = new("RFC 9293 3.5.2", "", "move-reset-never-answers-reset");

    public static RuleRef ResetForm { get; } = new("RFC 9293 3.10.7.1", "", "move-reset-form");

    public static RuleRef SeqIsIss { get; } = new("RFC 9293 3.4.1", "", "move-seq-is-iss");

    public static RuleRef SeqIsSndNxt { get; } = new("RFC 9293 3.3.1", "", "move-seq-is-snd-nxt");

    public static RuleRef AckIsRcvNxt { get; } = new("RFC 9293 3.3.1", "", "move-ack-is-rcv-nxt");

    public static RuleRef AckNeedsFlag { get; } = new("RFC 9293 3.1", "", "move-ack-needs-flag");

    public static RuleRef TextInWindow { get; } = new("RFC 9293 3.8.6", "", "move-text-in-window");

    public static RuleRef TextInMss { get; } = new("RFC 9293 3.7.1", "MUST-16", "move-text-in-mss");

    public static RuleRef TextWhenOpen { get; } = new("RFC 9293 3.10.2", "", "move-text-when-open");

    public static RuleRef TextFromUser { get; } = new("RFC 9293 3.10.2", "", "move-text-from-user");

    public static RuleRef NothingAfterFin { get; } = new("RFC 9293 3.10.2", "", "move-nothing-after-fin");

    public static RuleRef WindowStays { get; } = new("RFC 9293 3.8.6", "SHLD-14", "move-window-stays");

    public static RuleRef OwnTurn { get; } = new("RFC 9293 3.10.7", "", "move-own-turn");

    public static RuleRef TimerFirst { get; } = new("RFC 6298 5", "5.4", "move-timer-first");

    public static RuleRef TimeWaitStays { get; } = new("RFC 9293 3.6.1", "MUST-13", "move-time-wait-stays");
}
