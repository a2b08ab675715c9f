using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;
using Tutor.Testing;

namespace Tutor.Tcp.Tests.Machine;

/// <summary>The options on SYNs: checklist 115.</summary>
public class OptionTests
{
    private static readonly Policy Scaling = new() { WindowScale = 3 };

    [Fact]
    public void Mss_is_announced_on_syns_only()
    {
        Tcb tcb = Tcbs.Closed() with { Policy = new Policy { Mss = 1000 } };
        StepResult syn = tcb.On(new TcpEvent.ActiveOpen(Tcbs.Iss));
        Assert.Equal(new TcpOptions { Mss = 1000 }, Assert.Single(syn.Segments()).Options);
        Assert.Equal(TcpOptions.None, Assert.Single(syn.On(Seg.SynAck()).Segments()).Options);
    }

    [Theory]
    [InlineData(null, 536)]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(1460, 1460)]
    [InlineData(65535, 65535)]
    public void Mss_of_the_remote_is_taken_and_536_without_it(int? announced, int taken)
    {
        Segment syn = Seg.Syn() with { Options = new TcpOptions { Mss = (ushort?)announced } };
        Assert.Equal(taken, Tcbs.Listen().On(syn).Tcb.Snd.Mss);
    }

    [Fact]
    public void Window_scale_counts_when_both_syns_carry_it()
    {
        Segment synAck = Seg.SynAck() with { Options = new TcpOptions { WindowScale = 7 } };
        StepResult syn = (Tcbs.Closed() with { Policy = Scaling }).On(new TcpEvent.ActiveOpen(Tcbs.Iss));
        Assert.Equal<byte?>(3, Assert.Single(syn.Segments()).Options.WindowScale);
        StepResult open = syn.On(synAck);
        Assert.Equal((7, 3), (open.Tcb.Snd.WindowShift, open.Tcb.Rcv.WindowShift));
        Assert.Equal(1000u, open.Tcb.Snd.Wnd);
        Assert.Equal(10u << 7, open.On(Seg.Ack(window: 10)).Tcb.Snd.Wnd);
        Assert.Equal(1000 >> 3, Assert.Single(open.Segments()).Window);
    }

    [Fact]
    public void Window_scale_is_off_when_only_one_syn_carries_it()
    {
        Segment scaled = Seg.Syn() with { Options = new TcpOptions { WindowScale = 7 } };
        StepResult notOffered = Tcbs.Listen().On(scaled);
        Assert.Null(Assert.Single(notOffered.Segments()).Options.WindowScale);
        StepResult notAsked = (Tcbs.Listen() with { Policy = Scaling }).On(Seg.Syn());
        Assert.Null(Assert.Single(notAsked.Segments()).Options.WindowScale);
        Assert.Equal(0, notAsked.Tcb.Rcv.WindowShift);
    }

    [Fact]
    public void Window_of_a_syn_ack_that_crossed_ours_is_not_scaled()
    {
        var options = new TcpOptions { WindowScale = 7 };
        StepResult syn = (Tcbs.Closed() with { Policy = Scaling }).On(new TcpEvent.ActiveOpen(Tcbs.Iss));
        StepResult open = syn.On(Seg.Syn() with { Options = options }).On(Seg.SynAck() with { Options = options });
        Assert.Equal(TcpState.Established, open.Tcb.State);
        Assert.Equal((1000u, 1000u), (open.Tcb.Snd.Wnd, open.Tcb.Snd.MaxWnd));
    }

    [Theory]
    [InlineData(14, 14)]
    [InlineData(15, 14)]
    [InlineData(255, 14)]
    public void Window_scale_above_14_counts_as_14(byte shift, byte taken)
    {
        Segment syn = Seg.Syn() with { Options = new TcpOptions { WindowScale = shift } };
        Assert.Equal(taken, (Tcbs.Listen() with { Policy = Scaling }).On(syn).Tcb.Snd.WindowShift);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(7, 0)]
    [InlineData(8, 1)]
    [InlineData(1000, 7)]
    [InlineData(65536, 14)]
    public void A_small_buffer_lowers_the_shift(uint buffer, byte shift)
    {
        Tcb tcb = Tcbs.Closed() with
        {
            Policy = new Policy { WindowScale = 14 },
            Rcv = new ReceiveSpace { Buffer = buffer },
        };
        Segment syn = Seg.Syn() with { Options = new TcpOptions { WindowScale = 0 } };
        StepResult active = tcb.On(new TcpEvent.ActiveOpen(Tcbs.Iss));
        StepResult passive = tcb.On(new TcpEvent.PassiveOpen()).On(syn);
        Assert.Equal<byte?>(shift, Assert.Single(active.Segments()).Options.WindowScale);
        Assert.Equal<byte?>(shift, Assert.Single(passive.Segments()).Options.WindowScale);
        Assert.Equal(shift, passive.Tcb.Rcv.WindowShift);
    }

    [Fact]
    public void A_buffer_over_65535_is_stated_in_full_after_the_syns()
    {
        Tcb listen = Tcbs.Listen() with { Policy = Scaling, Rcv = new ReceiveSpace { Buffer = 200_000 } };
        StepResult syn = listen.On(Seg.Syn() with { Options = new TcpOptions { WindowScale = 0 } });
        Assert.Equal(65535, Assert.Single(syn.Segments()).Window);
        Assert.Equal(65535u, syn.Tcb.Rcv.Wnd);
        StepResult text = syn.On(Seg.Ack(ack: 5001, len: 8));
        Assert.Equal(199_992u, text.Tcb.Rcv.Wnd);
        Assert.Equal(199_992 >> 3, Assert.Single(text.Segments()).Window);
    }
}
