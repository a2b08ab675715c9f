using Tutor.Tcp.State;

namespace Tutor.Tcp.Tests.Machine.Matrix;

/// <summary>The policies under which the matrix runs.</summary>
internal static class MatrixPolicies
{
    /// <summary>
    /// The profiles, and sets that move every other switch that an arriving segment meets; together each switch is met
    /// on and off. Left out: selective acknowledgment, timestamps, the handshake of two steps, whole segments held.
    /// </summary>
    public static IReadOnlyDictionary<string, Policy> All { get; } = new Dictionary<string, Policy>
    {
        ["default"] = Policy.Rfc9293,
        ["plain"] = Plain,
        ["all"] = Hardened,
        ["other"] = Other,
        ["rfc793"] = Profiles.Rfc793,
        ["linux, no options"] = Profiles.Linux with { Sack = false, Timestamps = false },
    };

    /// <summary>The hardening of RFC 5961 off.</summary>
    private static Policy Plain => new()
    {
        Rfc5961Rst = false,
        Rfc5961Syn = false,
        RstAfterClose = false,
        DelayedAck = true,
        WindowScale = 5,
        FastRetransmit = false,
        AckOfIssOpens = true,
    };

    /// <summary>The hardening of RFC 5961 complete.</summary>
    private static Policy Hardened => new()
    {
        Rfc5961Ack = true,
        Rfc1337 = true,
        DropSynFin = true,
        UseAckOfOldSegment = true,
        ReuseTimeWait = true,
        KeepAlive = SimTime.FromSeconds(7200),
        ChallengeAckGap = SimTime.Zero,
        WindowScale = 14,
        UserTimeout = SimTime.FromSeconds(30),
        AcceptAckAtRightEdge = true,
    };

    /// <summary>What none of the others moves.</summary>
    private static Policy Other => new()
    {
        Rfc5961Syn = false,
        Rfc5961Ack = true,
        Rfc5961AckInSynReceived = true,
        MatchSeqOfRstInSynSent = true,
        ResetSynAckInListen = false,
        TextOnSyn = TextOnSyn.Acknowledge,
        UseAckAtZeroWindow = false,
        TimeWaitAnswer = TimeWaitAnswer.Every,
        TimeWaitAfterReset = true,
        FinWait2Timeout = SimTime.FromSeconds(60),
        FinMayPassRightEdge = true,
        DefaultMss = 1220,
        InitialRto = SimTime.FromSeconds(5),
        MinRto = SimTime.FromMs(150),
        MaxRto = SimTime.FromMs(250),
    };
}
