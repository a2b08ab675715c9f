using Tutor.Tcp.Wire;

namespace Tutor.Tui.App;

/// <summary>The flags of the move editor.</summary>
public static class EditorFlags
{
    private static readonly TcpFlags[] All =
        [TcpFlags.Syn, TcpFlags.Ack, TcpFlags.Fin, TcpFlags.Rst, TcpFlags.Psh, TcpFlags.Urg];

    /// <summary>The flags in the order in which they stand on the screen; the keys 1 to 6 switch them.</summary>
    public static ReadOnlySpan<TcpFlags> Row => All;
}
