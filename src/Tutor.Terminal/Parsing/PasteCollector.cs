using System.Buffers;
using System.Text;

namespace Tutor.Terminal.Parsing;

/// <summary>Takes the bytes of a bracketed paste up to its end mark; what is inside never acts as a key.</summary>
/// <param name="maxBytes">Bytes that are kept; the rest is read to its end and dropped.</param>
internal sealed class PasteCollector(int maxBytes)
{
    private readonly ArrayBufferWriter<byte> kept = new();
    private int matched;
    private bool cut;

    private static ReadOnlySpan<byte> End => "\x1b[201~"u8;

    /// <summary>Takes one byte; returns the paste when it was the last one of the end mark, else null.</summary>
    internal TerminalInput.Pasted? Add(byte value)
    {
        if (value == End[matched])
        {
            matched++;
            return matched == End.Length ? Finish() : null;
        }

        for (var i = 0; i < matched; i++)
        {
            Keep(End[i]);
        }

        matched = value == End[0] ? 1 : 0;
        if (matched == 0)
        {
            Keep(value);
        }

        return null;
    }

    /// <summary>What came of a paste whose end mark never does.</summary>
    internal TerminalInput.Pasted CutShort()
    {
        cut = true;
        return Finish();
    }

    private void Keep(byte value)
    {
        if (kept.WrittenCount < maxBytes)
        {
            kept.Write([value]);
        }
        else
        {
            cut = true;
        }
    }

    private TerminalInput.Pasted Finish()
    {
        var bytes = kept.WrittenSpan;
        var text = Encoding.UTF8.GetString(cut ? WithoutCutCharacter(bytes) : bytes);
        var pasted = new TerminalInput.Pasted(
            text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'),
            cut);
        kept.ResetWrittenCount();
        (matched, cut) = (0, false);
        return pasted;
    }

    private static ReadOnlySpan<byte> WithoutCutCharacter(ReadOnlySpan<byte> bytes)
    {
        var status = Rune.DecodeLastFromUtf8(bytes, out _, out var length);
        return status == OperationStatus.NeedMoreData ? bytes[..^length] : bytes;
    }
}
