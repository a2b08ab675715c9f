using Tutor.Tcp;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.Tests.View.Parts;

/// <summary>Ladders to draw.</summary>
internal static class Wires
{
    internal static LadderArrow Client(int number, string label, LadderFate fate = LadderFate.Delivered, bool again = false) =>
        new(number, LadderSide.Left, label, fate, again, SimTime.FromMs((number - 1) * 40));

    internal static LadderArrow Server(int number, string label, LadderFate fate = LadderFate.Delivered, bool again = false) =>
        Client(number, label, fate, again) with { From = LadderSide.Right };

    /// <summary>The SYN+ACK has arrived and the client has to answer.</summary>
    internal static LadderPicture Handshake { get; } = new()
    {
        Left = new("client", "192.0.2.10"),
        Right = new("server", "192.0.2.80"),
        Arrows = [Client(1, "SYN  seq=1000"), Server(2, "SYN+ACK  seq=5000  ack=1001")],
        YourMove = LadderSide.Left,
    };

    /// <summary>Segments from and to hosts without a lifeline.</summary>
    internal static LadderPicture Crowd { get; } = new()
    {
        Arrows =
        [
            Client(1, "SYN  seq=90") with { Sender = "mallory" },
            Server(2, "SYN+ACK  seq=5000  ack=91") with { Receiver = "mallory" },
            Client(3, "SYN  seq=1000") with { Receiver = "mallory" },
            Client(4, "RST  seq=91", LadderFate.Lost) with { Sender = "mallory" },
            Client(5, "SYN  seq=7") with { Sender = "bob", Receiver = "mallory" },
        ],
        YourMove = LadderSide.Right,
        YourMoveTo = "mallory",
    };

    /// <summary>Every fate in both directions, and numbers of ten digits.</summary>
    internal static LadderPicture Everything { get; } = new()
    {
        Arrows =
        [
            Client(1, "SYN  seq=1000", LadderFate.Lost),
            Client(2, "SYN  seq=1000", again: true),
            Server(3, "SYN+ACK  seq=4294967295  ack=4294967295", LadderFate.Lost),
            Server(4, "SYN+ACK  seq=5000  ack=1001", LadderFate.Lost),
            Server(5, "PSH+ACK  seq=5001  ack=1001  len=1000"),
            Client(6, "PSH+ACK  seq=1001  ack=5001  len=1000"),
            Client(7, "SYN+ACK  seq=4294967295  ack=4294967295"),
            Client(8, "FIN+ACK  seq=1001  ack=5001", LadderFate.InFlight),
            Server(9, "ACK  seq=5001  ack=1002", LadderFate.InFlight),
        ],
        YourMove = LadderSide.Right,
    };
}
