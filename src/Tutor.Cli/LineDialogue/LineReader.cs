using System.Text;

namespace Tutor.Cli.LineDialogue;

/// <summary>Reads lines that somebody else wrote: of any length, in any encoding.</summary>
/// <param name="input">The bytes. Read as they come, so that a prompt is answered at once.</param>
internal sealed class LineReader(Stream input)
{
    /// <summary>The longest line that is taken, in bytes; of a longer one nothing is.</summary>
    public const int MaxLength = 4096;

    private readonly byte[] chunk = new byte[4096];
    private readonly byte[] line = new byte[MaxLength];
    private int at;
    private int filled;

    /// <summary>Waits for the next line.</summary>
    /// <returns>The line; or that there are no more.</returns>
    /// <exception cref="IOException">The input broke.</exception>
    public LineRead Next()
    {
        int length = 0;
        while (true)
        {
            if (at == filled && !Fill())
            {
                return length == 0 ? new LineRead.End() : Line(length);
            }

            byte next = chunk[at++];
            if (next == (byte)'\n')
            {
                return Line(length);
            }

            if (length < MaxLength)
            {
                line[length] = next;
            }

            length = Math.Min(length + 1, MaxLength + 1);
        }
    }

    private LineRead Line(int length) => length > MaxLength
        ? new LineRead.TooLong()
        : new LineRead.Text(Encoding.UTF8.GetString(line, 0, length).TrimEnd('\r'));

    private bool Fill()
    {
        (at, filled) = (0, input.Read(chunk));
        return filled > 0;
    }
}

/// <summary>What reading a line gave.</summary>
internal abstract record LineRead
{
    private LineRead()
    {
    }

    /// <summary>A line.</summary>
    /// <param name="Value">It, without its end; what is no UTF-8 is replaced.</param>
    public sealed record Text(string Value) : LineRead;

    /// <summary>A line that is too long.</summary>
    public sealed record TooLong : LineRead;

    /// <summary>There are no more lines.</summary>
    public sealed record End : LineRead;
}
