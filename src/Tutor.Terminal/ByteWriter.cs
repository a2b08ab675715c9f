using System.Globalization;

namespace Tutor.Terminal;

/// <summary>
/// A growing byte buffer that keeps its memory, with the few control sequences that a renderer writes.
/// </summary>
internal sealed class ByteWriter
{
    private byte[] bytes = new byte[4096];

    internal int Length { get; private set; }

    internal ReadOnlySpan<byte> Written => bytes.AsSpan(0, Length);

    internal void Clear() => Length = 0;

    internal Span<byte> Reserve(int count)
    {
        if (bytes.Length - Length < count)
        {
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, Length + count));
        }

        return bytes.AsSpan(Length);
    }

    internal void Advance(int count) => Length += count;

    internal void Append(ReadOnlySpan<byte> text)
    {
        text.CopyTo(Reserve(text.Length));
        Advance(text.Length);
    }

    /// <summary>A control sequence with one parameter; 1 is what a terminal takes when it is left out.</summary>
    internal void AppendCsi(int parameter, char final)
    {
        Append("\x1b["u8);
        if (parameter != 1)
        {
            AppendNumber(parameter);
        }

        AppendByte(final);
    }

    internal void AppendCsi(int first, int second, char final)
    {
        Append("\x1b["u8);
        AppendNumber(first);
        AppendByte(';');
        AppendNumber(second);
        AppendByte(final);
    }

    /// <summary>The SGR sequence from one style to another: only what differs, or all of it after a reset.</summary>
    internal void AppendPen(Style from, Style to)
    {
        Append("\x1b["u8);
        if (to == Style.Default)
        {
            AppendByte('m');
            return;
        }

        var start = Length;
        if ((from.Attributes & ~to.Attributes) != 0)
        {
            AppendByte('0');
            from = Style.Default;
        }

        AppendAttributes(to.Attributes & ~from.Attributes, start);
        if (from.Foreground != to.Foreground)
        {
            AppendColour(to.Foreground, 0, start);
        }

        if (from.Background != to.Background)
        {
            AppendColour(to.Background, 10, start);
        }

        AppendByte('m');
    }

    private void AppendAttributes(Attributes added, int start)
    {
        ReadOnlySpan<byte> codes = [1, 2, 3, 4, 7];
        for (var i = 0; i < codes.Length; i++)
        {
            if (((int)added & (1 << i)) != 0)
            {
                AppendParameter(codes[i], start);
            }
        }
    }

    private void AppendColour(Colour colour, int ground, int start)
    {
        if (ColourCodes.Index(colour) is >= 0 and var index)
        {
            AppendParameter(38 + ground, start);
            AppendParameter(5, start);
            AppendParameter(index, start);
            return;
        }

        AppendParameter(ColourCodes.Code(colour) + ground, start);
    }

    private void AppendParameter(int code, int start)
    {
        if (Length > start)
        {
            AppendByte(';');
        }

        AppendNumber(code);
    }

    private void AppendByte(char ascii)
    {
        Reserve(1)[0] = (byte)ascii;
        Advance(1);
    }

    private void AppendNumber(int number)
    {
        number.TryFormat(Reserve(11), out var written, default, CultureInfo.InvariantCulture);
        Advance(written);
    }
}
