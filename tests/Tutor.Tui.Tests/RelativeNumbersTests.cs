using Tutor.Tcp.Wire;
using Tutor.Tcp.World;
using Tutor.Tui.App;

namespace Tutor.Tui.Tests;

public sealed class RelativeNumbersTests
{
    [Fact]
    public void A_second_connection_on_the_same_wire_counts_from_its_own_ISN()
    {
        // A SYN to a host that does not listen is refused; the second one comes from the ISN after it.
        Stage stage = new Stage().Press("s o Space Space o");
        WorldState world = ((Screen.Sandbox)stage.Model.Screen).Shown.World;
        SeqNumber second = world.Ladder[^1].Segment.Seq;
        NumberFormat format = new(NumberStyle.Relative, world);

        Assert.NotEqual(world.Ladder[0].Segment.Seq, second);
        Assert.Equal("0", format.Write(world.Ladder[0].Segment.Seq, "client"));
        Assert.Equal("0", format.Write(second, "client"));
        Assert.Equal("1", format.Write(second + 1, "client"));
        Assert.Equal(second + 5, format.Read("5", "client"));
    }
}
