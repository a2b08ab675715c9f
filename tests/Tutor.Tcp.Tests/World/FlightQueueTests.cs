using Tutor.Tcp.Wire;
using Tutor.Tcp.World;

namespace Tutor.Tcp.Tests.World;

public class FlightQueueTests
{
    [Fact]
    public void Flights_come_out_by_time_then_host_then_number()
    {
        FlightQueue queue = default(FlightQueue)
            .Add(Flight(5, 0, 1)).Add(Flight(3, 1, 2)).Add(Flight(3, 0, 4)).Add(Flight(3, 0, 3)).Add(Flight(9, 0, 5));

        Assert.Equal([3, 4, 2, 1, 5], queue.Select(flight => flight.Line.Number));
    }

    [Fact]
    public void Any_mixture_of_adding_and_taking_keeps_the_order()
    {
        Dice dice = new(1);
        for (int run = 0; run < 50; run++)
        {
            FlightQueue queue = default;
            List<Flight> model = [];
            for (int i = 0; i < 200; i++)
            {
                dice = dice.Below(3, out ulong choice).Below(100, out ulong time);
                if (choice > 0)
                {
                    // Mostly later than the last, as on a wire; now and then one that overtakes.
                    Flight flight = Flight((choice == 1 ? 1000 + i : (long)time) + i, i % 3, i);
                    queue = queue.Add(flight);
                    model.Add(flight);
                }
                else
                {
                    model.Remove(queue.Next ?? default);
                    queue = queue.WithoutNext();
                }

                model = [.. model.OrderBy(f => f.At).ThenBy(f => f.Host).ThenBy(f => f.Line.Number)];
                Assert.Equal(model.Count, queue.Count);
                Assert.Equal(model.Count == 0 ? null : model[0], queue.Next);
            }

            Assert.Equal(model, queue);
        }
    }

    [Fact]
    public void A_queue_is_equal_to_one_that_was_filled_in_another_order()
    {
        FlightQueue one = default(FlightQueue).Add(Flight(1, 0, 1)).Add(Flight(2, 0, 2)).Add(Flight(3, 0, 3));
        FlightQueue two = default(FlightQueue).Add(Flight(3, 0, 3)).Add(Flight(1, 0, 1)).Add(Flight(2, 0, 2));

        Assert.True(one == two);
        Assert.Equal(one.GetHashCode(), two.GetHashCode());
        Assert.True(one != two.WithoutNext());
        Assert.True(one != two.WithoutNext().Add(Flight(1, 1, 1)));
    }

    [Fact]
    public void A_snapshot_stays_as_it_was()
    {
        FlightQueue before = default(FlightQueue).Add(Flight(1, 0, 1)).Add(Flight(2, 0, 2));
        _ = before.Add(Flight(0, 0, 3)).WithoutNext().WithoutNext().WithoutNext();

        Assert.Equal([1, 2], before.Select(flight => flight.Line.Number));
        Assert.Equal([2], before.Without(flight => flight.Line.Number == 1).Select(flight => flight.Line.Number));
    }

    [Fact]
    public void Nothing_comes_out_of_an_empty_queue()
    {
        FlightQueue empty = default;

        Assert.True(empty.IsEmpty);
        Assert.Null(empty.Next);
        Assert.True(empty.WithoutNext() == empty);
    }

    private static Flight Flight(long ms, int host, int number) => new(
        SimTime.FromMs(ms),
        host,
        new LadderLine(number, "a", "b", new Segment(), SimTime.Zero, SimTime.FromMs(ms), false, false),
        IsUnreachable: false);
}
