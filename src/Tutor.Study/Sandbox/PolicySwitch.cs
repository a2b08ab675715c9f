using Tutor.Tcp;
using Tutor.Tcp.State;

namespace Tutor.Study.Sandbox;

/// <summary>A choice of a host that can be switched on and off.</summary>
/// <remarks>Its one line is the text <c>sandbox.policy.NAME</c>.</remarks>
public sealed class PolicySwitch
{
    private readonly Func<Policy, bool> get;
    private readonly Func<Policy, bool, Policy> set;

    private PolicySwitch(string name, Func<Policy, bool> get, Func<Policy, bool, Policy> set) =>
        (Name, this.get, this.set) = (name, get, set);

    /// <summary>All of them, in the order in which they are shown. Their names are unique.</summary>
    public static EquatableArray<PolicySwitch> All { get; } =
    [
        new("rfc5961-rst", p => p.Rfc5961Rst, (p, on) => p with { Rfc5961Rst = on }),
        new("rfc5961-syn", p => p.Rfc5961Syn, (p, on) => p with { Rfc5961Syn = on }),
        new("rfc5961-ack", p => p.Rfc5961Ack, (p, on) => p with { Rfc5961Ack = on }),
        new("delayed-ack", p => p.DelayedAck, (p, on) => p with { DelayedAck = on }),
        new("fast-retransmit", p => p.FastRetransmit, (p, on) => p with { FastRetransmit = on }),
        new("rfc1337", p => p.Rfc1337, (p, on) => p with { Rfc1337 = on }),
        new("reuse-time-wait", p => p.ReuseTimeWait, (p, on) => p with { ReuseTimeWait = on }),
        new("restart-time-wait", p => p.RestartTimeWaitOnOldFin, (p, on) => p with { RestartTimeWaitOnOldFin = on }),
        new("rst-on-unread", p => p.RstOnUnread, (p, on) => p with { RstOnUnread = on }),
        new("rst-after-close", p => p.RstAfterClose, (p, on) => p with { RstAfterClose = on }),
        new("drop-syn-fin", p => p.DropSynFin, (p, on) => p with { DropSynFin = on }),
        new("trim-crossed-syn", p => p.TrimCrossedSyn, (p, on) => p with { TrimCrossedSyn = on }),
        new("repeat-syn-ack", p => p.AnswerRepeatedSynBySynAck, (p, on) => p with { AnswerRepeatedSynBySynAck = on }),
        new("ack-of-iss-opens", p => p.AckOfIssOpens, (p, on) => p with { AckOfIssOpens = on }),
        new("sack", p => p.Sack, (p, on) => p with { Sack = on }),
        new("timestamps", p => p.Timestamps, (p, on) => p with { Timestamps = on }),
        new("keep-alive", p => p.KeepAlive is not null, (p, on) => p with { KeepAlive = on ? TwoHours : null }),
    ];

    /// <summary>RFC 9293 section 3.8.4, MUST-28: no less than two hours by default.</summary>
    private static SimTime TwoHours => SimTime.FromSeconds(7200);

    /// <summary>Its name, such as <c>rfc5961-rst</c>.</summary>
    public string Name { get; }

    /// <summary>The choice of that name; null when there is none. Never fails.</summary>
    public static PolicySwitch? Find(string name)
    {
        foreach (PolicySwitch each in All)
        {
            if (each.Name == name)
            {
                return each;
            }
        }

        return null;
    }

    /// <summary>The profile's name, and whether its choices are all as it has them.</summary>
    public static (string Profile, bool IsChanged) ProfileOf(Policy policy)
    {
        Policy whole = Profiles.Find(policy.Profile) ?? Policy.Rfc9293;
        return (policy.Profile, policy != whole with { Mss = policy.Mss, DefaultMss = policy.DefaultMss });
    }

    /// <summary>How a policy chooses.</summary>
    public bool IsOn(Policy policy) => get(policy);

    /// <summary>The policy with this choice made.</summary>
    public Policy With(Policy policy, bool isOn) => set(policy, isOn);
}
