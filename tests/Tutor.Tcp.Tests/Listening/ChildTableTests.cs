using Tutor.Tcp.Listening;
using Tutor.Testing;
using static Tutor.Tcp.Tests.Listening.Listeners;

namespace Tutor.Tcp.Tests.Listening;

public class ChildTableTests
{
    [Fact]
    public void Listeners_with_the_same_connections_are_equal_whatever_the_order_of_their_syns()
    {
        Listener forth = Of(backlog: 8).On(0, Seg.Syn()).On(1, Seg.Syn()).Listener;
        Listener back = Of(backlog: 8).On(1, Seg.Syn()).On(0, Seg.Syn()).Listener;

        Assert.Equal(forth, back);
        Assert.Equal(forth.GetHashCode(), back.GetHashCode());
        Assert.NotEqual(forth, Of(backlog: 8).On(0, Seg.Syn()).On(2, Seg.Syn()).Listener);
        Assert.NotEqual(forth.Children, forth.On(0, Seg.Ack()).Listener.Children);
    }

    [Fact]
    public void The_order_of_the_accept_queue_is_part_of_the_value_and_places_given_up_are_not()
    {
        Listener both = Of(backlog: 8).WithHalfOpen(2);
        Listener forth = both.On(0, Seg.Ack()).On(1, Seg.Ack()).Listener;
        Listener back = both.On(1, Seg.Ack()).On(0, Seg.Ack()).Listener;

        Assert.NotEqual(forth.Children, back.Children);
        ChildTable alone = Of(backlog: 8).WithWaiting(1).Children;
        ChildTable second = Of(backlog: 8).WithWaiting(1, first: 5).On(5, Seg.Rst()).Listener.WithWaiting(1).Children;
        Assert.Equal(alone, second);
    }

    [Fact]
    public void Remotes_are_ordered_by_address_then_by_port_as_numbers()
    {
        SocketPair[] expected =
        [
            new(Server, At("9.0.0.1", 700)),
            new(Server, At("10.0.0.1", 9)),
            new(Server, At("10.0.0.1", 80)),
            new(Server, At("200.0.0.1", 1)),
            new(Server, At("2001:db8::1", 1)),
            new(Server, At("fe80::1", 1)),
        ];
        Listener listener = Of(backlog: 100);
        foreach (SocketPair pair in expected.Reverse())
        {
            listener = listener.On(pair, Seg.Syn()).Listener;
        }

        Assert.Equal(expected, listener.Children.All.Select(child => child.Pair));
    }
}
