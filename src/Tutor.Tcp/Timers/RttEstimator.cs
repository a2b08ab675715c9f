using Tutor.Tcp.State;

namespace Tutor.Tcp.Timers;

/// <summary>The retransmission time-out as a pure function of what was measured (RFC 6298).</summary>
public static class RttEstimator
{
    /// <summary>The least RTO with which data starts when the SYN was repeated: 3 s (RFC 6298 section 5.7).</summary>
    private static readonly SimTime AfterSynLoss = SimTime.FromSeconds(3);

    /// <summary>G, the granularity of the clock: 1 ms.</summary>
    private const long GranularityUs = 1000;

    /// <summary>A sample is no longer than this, some 9,000 years, so that no sum of it overflows.</summary>
    private const long LongestUs = long.MaxValue / 32;

    /// <summary>The timers after one round trip was measured; the back-off ends. Never fails.</summary>
    /// <param name="timers">The timers before.</param>
    /// <param name="roundTrip">The time from a segment to its acknowledgment; 0 or more.</param>
    /// <param name="restartAt">
    /// From when the retransmission timer runs anew, and R2 with it, because data is still outstanding; null turns it
    /// off (RFC 6298 section 5.2 and 5.3).
    /// </param>
    /// <param name="policy">The least and the greatest RTO.</param>
    public static TimerSet Sample(TimerSet timers, SimTime roundTrip, SimTime? restartAt, Policy policy)
    {
        long sample = Math.Clamp(roundTrip.Microseconds, 0, LongestUs);
        long srtt = sample;
        long variation = sample / 2;
        if (timers.Srtt is SimTime before)
        {
            // RTTVAR first, with the old SRTT (RFC 6298 section 2.3).
            variation = ((3 * timers.RttVar.Microseconds) + Math.Abs(before.Microseconds - sample)) / 4;
            srtt = ((7 * before.Microseconds) + sample) / 8;
        }

        SimTime rto = Bounded(new SimTime(srtt + Math.Max(GranularityUs, 4 * variation)), policy);
        return timers with
        {
            Retransmission = restartAt + rto,
            Srtt = new SimTime(srtt),
            RttVar = new SimTime(variation),
            Rto = rto,
            R2Since = restartAt ?? timers.R2Since,
            TimeOuts = 0,
        };
    }

    /// <summary>The RTO doubled, up to <see cref="Policy.MaxRto"/> (RFC 6298 section 5.5). Never fails.</summary>
    public static SimTime BackOff(SimTime rto, Policy policy) => Bounded(rto + rto, policy);

    /// <summary>The RTO for data when the SYN had to be repeated (RFC 6298 section 5.7). Never fails.</summary>
    public static SimTime AfterRepeatedSyn(Policy policy) =>
        policy.InitialRto > AfterSynLoss ? policy.InitialRto : AfterSynLoss;

    private static SimTime Bounded(SimTime rto, Policy policy) =>
        rto < policy.MinRto ? policy.MinRto : rto > policy.MaxRto ? policy.MaxRto : rto;
}
