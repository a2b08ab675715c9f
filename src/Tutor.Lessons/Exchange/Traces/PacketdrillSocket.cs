using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.World;

namespace Tutor.Lessons.Exchange.Traces;

/// <summary>The system calls that do what the application of the played host does.</summary>
internal sealed class PacketdrillSocket
{
    private const int First = 3;
    private readonly SortedSet<int> _open = [];
    private int _listener;
    private int _connection;
    private bool _listens;
    private bool _isAccepted;

    private string Make => $"socket(..., SOCK_STREAM, IPPROTO_TCP) = {_listener}";

    /// <summary>The calls of an event; a line that starts with <c>//</c> says what cannot be said.</summary>
    public IEnumerable<string> Calls(WorldEvent happened)
    {
        switch (happened.Event)
        {
            case TcpEvent.PassiveOpen:
                (_listens, _isAccepted, _listener) = (true, false, Take());
                return
                [
                    Make, $"setsockopt({_listener}, SOL_SOCKET, SO_REUSEADDR, [1], 4) = 0",
                    $"bind({_listener}, ..., ...) = 0", $"listen({_listener}, 1) = 0",
                ];
            case TcpEvent.ActiveOpen:
                (_listens, _listener) = (false, Take());
                _connection = _listener;
                return
                [
                    Make, $"fcntl({_listener}, F_SETFL, O_RDWR|O_NONBLOCK) = 0",
                    $"connect({_listener}, ..., ...) = -1 EINPROGRESS (Operation now in progress)",
                ];
            case TcpEvent.SegmentArrives when IsAccepted(happened):
                (_isAccepted, _connection) = (true, Take());
                return [$"accept({_listener}, ..., ...) = {_connection}"];
            case TcpEvent.Send send:
                return Use($"write({_connection}, ..., {send.Octets}) = {send.Octets}");
            case TcpEvent.Close { StillReads: true }:
                return Use($"shutdown({_connection}, SHUT_WR) = 0");
            case TcpEvent.Close:
                return Free($"close({_connection}) = 0");
            case TcpEvent.Abort:
                return Free(
                    $"setsockopt({_connection}, SOL_SOCKET, SO_LINGER, {{onoff=1, linger=0}}, 8) = 0",
                    $"close({_connection}) = 0");
            default:
                return [];
        }
    }

    private bool IsAccepted(WorldEvent happened) => _listens && !_isAccepted
        && happened.StateBefore is TcpState.SynReceived
        && happened.StateAfter is TcpState.Established or TcpState.CloseWait;

    /// <summary>The lowest descriptor that is free, as the kernel gives it.</summary>
    private int Take()
    {
        int descriptor = First;
        while (!_open.Add(descriptor))
        {
            descriptor++;
        }

        return descriptor;
    }

    /// <summary>The same, after which the descriptor is free again.</summary>
    private string[] Free(params string[] calls)
    {
        string[] used = Use(calls);
        _open.Remove(_connection);
        return used;
    }

    private string[] Use(params string[] calls) => _listens && !_isAccepted
        ? ["// The application uses the connection before it is accepted, which a script cannot say."]
        : calls;
}
