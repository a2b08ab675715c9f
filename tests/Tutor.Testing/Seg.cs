using Tutor.Tcp.Wire;

namespace Tutor.Testing;

/// <summary>Segments as the remote end of <see cref="Tcbs"/> would send them: seq 301, ack 101, window 1000.</summary>
public static class Seg
{
    /// <summary>A SYN, at IRS.</summary>
    public static Segment Syn(uint seq = 300, uint len = 0) => Of(TcpFlags.Syn, seq, null, len);

    /// <summary>SYN and ACK, at IRS, acknowledging our SYN.</summary>
    public static Segment SynAck(uint seq = 300, uint ack = 101) => Of(TcpFlags.Syn | TcpFlags.Ack, seq, ack);

    /// <summary>An ACK, with text or without.</summary>
    public static Segment Ack(uint seq = 301, uint ack = 101, uint len = 0, ushort window = Tcbs.Window) =>
        Of(TcpFlags.Ack, seq, ack, len, window);

    /// <summary>FIN and ACK, with text or without.</summary>
    public static Segment FinAck(uint seq = 301, uint ack = 101, uint len = 0) =>
        Of(TcpFlags.Fin | TcpFlags.Ack, seq, ack, len);

    /// <summary>A RST without ACK.</summary>
    public static Segment Rst(uint seq = 301, uint len = 0) => Of(TcpFlags.Rst, seq, null, len);

    /// <summary>RST and ACK.</summary>
    public static Segment RstAck(uint seq = 301, uint ack = 101) => Of(TcpFlags.Rst | TcpFlags.Ack, seq, ack);

    /// <summary>Any segment; without <paramref name="ack"/> the field is 0.</summary>
    public static Segment Of(TcpFlags flags, uint seq, uint? ack, uint len = 0, ushort window = Tcbs.Window) => new()
    {
        Flags = flags,
        Seq = new SeqNumber(seq),
        Ack = new SeqNumber(ack ?? 0),
        DataLength = len,
        Window = window,
    };
}
