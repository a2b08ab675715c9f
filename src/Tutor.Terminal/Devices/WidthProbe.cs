namespace Tutor.Terminal.Devices;

/// <summary>
/// Measures how many columns a terminal draws a character of ambiguous width in (Unicode EastAsianWidth A), such as a
/// line of a frame: 1 almost everywhere, 2 in some East Asian set-ups. For programs that own no screen.
/// </summary>
public static class WidthProbe
{
    private const int MostReads = 16;

    /// <summary>Draws one such character at the start of the line, asks for the cursor's column, clears the line.
    /// </summary>
    /// <param name="device">The terminal, not raw; it is raw meanwhile.</param>
    /// <param name="patienceMs">How long an answer is waited for, in milliseconds.</param>
    /// <returns>The columns; null when the terminal does not answer.</returns>
    public static int? Measure(ITerminalDevice device, int patienceMs)
    {
        device.EnterRaw();
        try
        {
            device.Write("\r\u2500\x1b[6n"u8, patienceMs);
            return Read(device, patienceMs);
        }
        finally
        {
            device.Write("\r\x1b[K"u8, patienceMs);
            device.LeaveRaw();
        }
    }

    /// <summary>The column less 1 of the first cursor report, <c>ESC [ row ; column R</c>; null when there is none.
    /// </summary>
    public static int? Find(ReadOnlySpan<byte> answer)
    {
        while (answer.IndexOf("\x1b["u8) is >= 0 and var start)
        {
            answer = answer[(start + 2)..];
            var (row, column, at) = (0, 0, 0);
            at = Number(answer, at, ref row);
            if (row > 0 && at < answer.Length && answer[at] == ';')
            {
                at = Number(answer, at + 1, ref column);
                if (column > 0 && at < answer.Length && answer[at] == 'R')
                {
                    return column - 1;
                }
            }
        }

        return null;
    }

    private static int? Read(ITerminalDevice device, int patienceMs)
    {
        Span<byte> answer = stackalloc byte[256];
        var length = 0;
        for (var i = 0; i < MostReads && length < answer.Length; i++)
        {
            if (device.Wait(patienceMs) != DeviceWait.Input)
            {
                return null;
            }

            var count = device.Read(answer[length..]);
            if (count == 0)
            {
                return null;
            }

            length += count;
            if (Find(answer[..length]) is { } width)
            {
                return width;
            }
        }

        return null;
    }

    private static int Number(ReadOnlySpan<byte> text, int at, ref int value)
    {
        while (at < text.Length && text[at] is >= (byte)'0' and <= (byte)'9' && value < 10_000)
        {
            value = (value * 10) + (text[at++] - '0');
        }

        return at;
    }
}
