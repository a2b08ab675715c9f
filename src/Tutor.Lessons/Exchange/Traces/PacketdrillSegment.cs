using System.Globalization;
using System.Text;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;

namespace Tutor.Lessons.Exchange.Traces;

/// <summary>Writes segments as packetdrill does, numbers counted from the ISNs.</summary>
/// <param name="world">The world.</param>
/// <param name="host">The played host.</param>
internal sealed class PacketdrillSegment(WorldState world, string host)
{
    private readonly HostSpec _own = world.Scenario.Find(host)!;
    private readonly HostSpec _peer = world.Scenario.Find(world.PeerOf(host).Name)!;

    /// <summary>True when the segment claims to come from the other end of the connection.</summary>
    public bool IsOfConnection(LadderLine line) => line.Source is null
        || line.Source == _peer.Endpoint
        || line.Destination == _peer.Endpoint;

    /// <summary>What of a segment has no form in a script.</summary>
    public static IEnumerable<string> Unsaid(Segment segment)
    {
        if (!segment.Has(TcpFlags.Ack) && segment.Ack.Value != 0)
        {
            yield return $"carries ack {segment.Ack} without the ACK bit, which a script cannot say";
        }

        if (segment.Has(TcpFlags.Urg) || segment.UrgentPointer != 0)
        {
            yield return $"carries urgent pointer {segment.UrgentPointer}, which a script cannot say";
        }
    }

    /// <summary>Flags, numbers, window and options.</summary>
    /// <param name="line">The segment on the ladder.</param>
    /// <param name="leaves">True when the played host sends it.</param>
    public string Write(LadderLine line, bool leaves)
    {
        Segment segment = line.Segment;
        HostSpec sender = leaves ? _own : _peer;
        HostSpec other = leaves ? _peer : _own;
        uint seq = Relative(line, sender, segment.Seq);
        uint end = unchecked(seq + segment.DataLength);
        StringBuilder text = new(Flags(segment.Flags));
        text.Append(CultureInfo.InvariantCulture, $" {seq}:{end}({segment.DataLength})");
        if (segment.Has(TcpFlags.Ack))
        {
            text.Append(CultureInfo.InvariantCulture, $" ack {Relative(line, other, segment.Ack)}");
        }

        text.Append(CultureInfo.InvariantCulture, $" win {segment.Window}");
        string options = Options(line, leaves);
        return options.Length == 0 ? text.ToString() : $"{text} <{options}>";
    }

    private static string Flags(TcpFlags flags)
    {
        (TcpFlags Flag, char Letter)[] letters =
        [
            (TcpFlags.Syn, 'S'), (TcpFlags.Fin, 'F'), (TcpFlags.Rst, 'R'), (TcpFlags.Psh, 'P'), (TcpFlags.Ece, 'E'),
            (TcpFlags.Cwr, 'W'), (TcpFlags.Ack, '.'),
        ];
        string text = string.Concat(letters.Where(l => (flags & l.Flag) != 0).Select(l => l.Letter));
        return text.Length == 0 ? "-" : text;
    }

    // In the order and with the padding of Linux, so that the header ends at a word.
    private string Options(LadderLine line, bool leaves)
    {
        TcpOptions options = line.Segment.Options;
        List<string> list = [];
        Add(options.Mss is not null, () => $"mss {options.Mss}");
        bool isAlone = options is { SackPermitted: true, Timestamps: null };
        Add(options.SackPermitted, () => isAlone ? "nop,nop,sackOK" : "sackOK");
        bool padsTime = options is { SackPermitted: false, Timestamps: not null };
        Add(options.Timestamps is not null, () => (padsTime ? "nop,nop," : "") + Time(options.Timestamps!.Value));
        Add(options.WindowScale is not null, () => $"nop,wscale {options.WindowScale}");
        Add(
            !options.Sack.IsEmpty,
            () => "nop,nop,sack " + string.Join(' ', options.Sack.Select(b => Block(line, b, leaves))));
        return string.Join(',', list);

        void Add(bool isThere, Func<string> text) => list.AddRange(isThere ? [text()] : []);
    }

    private static string Time(Timestamps time) => $"TS val {time.Value} ecr {time.EchoReply}";

    // A block names octets of the one that gets it.
    private string Block(LadderLine line, SeqRange block, bool leaves)
    {
        HostSpec owner = leaves ? _peer : _own;
        return $"{Relative(line, owner, block.Start)}:{Relative(line, owner, block.End)}";
    }

    /// <summary>A number less the ISN of its connection, of those that were begun by then.</summary>
    private uint Relative(LadderLine line, HostSpec owner, SeqNumber value) =>
        (value - InitialNumbers.Of(world, owner.Name, value, line.Number).Value).Value;
}
