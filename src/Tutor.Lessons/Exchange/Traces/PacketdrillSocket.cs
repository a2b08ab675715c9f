using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.World;

namespace Tutor.Lessons.Exchange.Traces;

/// <summary>The system calls that do what the application of the played host does.</summary>
internal sealed class PacketdrillSocket
{
    private const string Make = "socket(..., SOCK_STREAM, IPPROTO_TCP) = 3";
    private bool _listens;
    private bool _isAccepted;

    private string Descriptor => _listens ? "4" : "3";

    /// <summary>The calls of an event; a line that starts with <c>//</c> says what cannot be said.</summary>
    public IEnumerable<string> Calls(WorldEvent happened)
    {
        switch (happened.Event)
        {
            case TcpEvent.PassiveOpen:
                _listens = true;
                return
                [
                    Make, "setsockopt(3, SOL_SOCKET, SO_REUSEADDR, [1], 4) = 0",
                    "bind(3, ..., ...) = 0", "listen(3, 1) = 0",
                ];
            case TcpEvent.ActiveOpen:
                return
                [
                    Make, "fcntl(3, F_SETFL, O_RDWR|O_NONBLOCK) = 0",
                    "connect(3, ..., ...) = -1 EINPROGRESS (Operation now in progress)",
                ];
            case TcpEvent.SegmentArrives when IsAccepted(happened):
                _isAccepted = true;
                return ["accept(3, ..., ...) = 4"];
            case TcpEvent.Send send:
                return Use($"write({Descriptor}, ..., {send.Octets}) = {send.Octets}");
            case TcpEvent.Close { StillReads: true }:
                return Use($"shutdown({Descriptor}, SHUT_WR) = 0");
            case TcpEvent.Close:
                return Use($"close({Descriptor}) = 0");
            case TcpEvent.Abort:
                return Use(
                    $"setsockopt({Descriptor}, SOL_SOCKET, SO_LINGER, {{onoff=1, linger=0}}, 8) = 0",
                    $"close({Descriptor}) = 0");
            default:
                return [];
        }
    }

    private bool IsAccepted(WorldEvent happened) => _listens && !_isAccepted
        && happened.StateBefore is TcpState.SynReceived
        && happened.StateAfter is TcpState.Established or TcpState.CloseWait;

    private string[] Use(params string[] calls) => _listens && !_isAccepted
        ? ["// The application uses the connection before it is accepted, which a script cannot say."]
        : calls;
}
