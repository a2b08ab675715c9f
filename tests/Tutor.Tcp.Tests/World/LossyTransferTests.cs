using Tutor.Tcp.State;
using Tutor.Tcp.World;

namespace Tutor.Tcp.Tests.World;

/// <summary>Text over a wire that loses segments, with every mixture of the options.</summary>
public class LossyTransferTests
{
    private const uint Octets = 40_000;

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void All_text_arrives_once(bool sack, bool timestamps)
    {
        Policy policy = new() { Sack = sack, Timestamps = timestamps, WindowScale = 2 };
        for (int seed = 0; seed < 25; seed++)
        {
            WorldState end = Transfer(policy, Losses(seed)).RunToEnd();
            Assert.Equal(Octets, end[Worlds.Server].Tcb.Rcv.Delivered);
            Assert.True(end[Worlds.Client].Tcb.RetransmissionQueue.IsEmpty);
            Assert.Equal(sack, end[Worlds.Client].Tcb.Sack is not null);
            Assert.Equal(timestamps, end[Worlds.Server].Tcb.Timestamps is not null);
        }
    }

    [Theory]
    [InlineData(false, 2.0)]
    [InlineData(true, 1.0)]
    public void Selective_acknowledgment_heals_two_losses_without_a_time_out(bool sack, double atMost)
    {
        // The tenth and the twelfth segment of 28 are lost. Without SACK only the first is repeated quickly.
        WorldState end = Transfer(new Policy { Sack = sack }, [13, 15]).RunToEnd();
        Assert.Equal(Octets, end[Worlds.Server].Tcb.Rcv.Delivered);
        Assert.InRange(end.Now.Seconds, atMost - 1, atMost);
    }

    private static WorldState Transfer(Policy policy, EquatableArray<int> lose) => WorldRun.Start(Worlds.Of(
        [Worlds.Open, Worlds.SendWhen(TcpState.Established, Octets)], [Worlds.Listen], lose: lose, policy: policy), null);

    private static EquatableArray<int> Losses(int seed)
    {
        var random = new Random(seed);
        return EquatableArray.From(Enumerable.Range(1, 80).Where(_ => random.Next(12) == 0));
    }
}
