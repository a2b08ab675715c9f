using Tutor.Tcp.State;

namespace Tutor.Tcp.Tests.Machine.Matrix;

/// <summary>The policies under which the matrix runs.</summary>
internal static class MatrixPolicies
{
    /// <summary>The default, the hardening of RFC 5961 off or complete, and every other switch moved.</summary>
    public static IReadOnlyDictionary<string, Policy> All { get; } = new Dictionary<string, Policy>
    {
        ["default"] = Policy.Rfc9293,
        ["plain"] = Policy.Rfc9293 with
        {
            Rfc5961Rst = false,
            Rfc5961Syn = false,
            RstAfterClose = false,
            DelayedAck = true,
            WindowScale = 5,
        },
        ["all"] = Policy.Rfc9293 with
        {
            Rfc5961Ack = true,
            Rfc1337 = true,
            DropSynFin = true,
            UseAckOfOldSegment = true,
            ReuseTimeWait = true,
            KeepAlive = SimTime.FromSeconds(7200),
            ChallengeAckGap = SimTime.Zero,
            WindowScale = 14,
        },
    };
}
