namespace Tutor.Terminal;

/// <summary>placeholder</summary>
public sealed class InputParser
{
    /// <summary>Bytes of a paste that are kept; the rest of it is read and dropped.</summary>
    public const int MaxPasteBytes = 64 * 1024;

    /// <summary>placeholder</summary>
    public bool IsEscapePending { get; }

    /// <summary>placeholder</summary>
    public void Feed(ReadOnlySpan<byte> bytes, Queue<TerminalInput> events) { _ = IsEscapePending; }

    /// <summary>placeholder</summary>
    public void Flush(Queue<TerminalInput> events) { _ = IsEscapePending; }
}
