using System.Buffers.Binary;
using Tutor.Tcp;
using Tutor.Tcp.Wire;

namespace Tutor.Packets;

/// <summary>The options of a segment as octets and back (RFC 9293 section 3.2, RFC 2018, RFC 7323).</summary>
public static class TcpOptionCodec
{
    /// <summary>The most octets that the data offset leaves for options.</summary>
    public const int MaxOctets = 40;

    // More blocks than fit are refused later, by the length of all options.
    private const int MaxSackBlocks = 31;
    private const byte End = 0;
    private const byte NoOperation = 1;
    private const byte MssKind = 2;
    private const byte WindowScaleKind = 3;
    private const byte SackPermittedKind = 4;
    private const byte SackKind = 5;
    private const byte TimestampsKind = 8;

    /// <summary>
    /// Octets that the options take in a header, filled up to 32-bit words. Never fails; may be over 40.
    /// </summary>
    public static int Length(TcpOptions options) => options.Octets;

    /// <summary>The options in order of their kinds, filled up with End of Option List to 32-bit words.</summary>
    /// <exception cref="ArgumentException">They need more than 40 octets.</exception>
    public static byte[] Write(TcpOptions options)
    {
        List<byte> octets = [];
        if (options.Mss is { } mss)
        {
            octets.AddRange([MssKind, 4, (byte)(mss >> 8), (byte)(mss & byte.MaxValue)]);
        }

        if (options.WindowScale is { } shift)
        {
            octets.AddRange([WindowScaleKind, 3, shift]);
        }

        if (options.SackPermitted)
        {
            octets.AddRange([SackPermittedKind, 2]);
        }

        WriteSack(options.Sack, octets);
        if (options.Timestamps is { } stamps)
        {
            octets.AddRange([TimestampsKind, 10]);
            AddNumber(stamps.Value, octets);
            AddNumber(stamps.EchoReply, octets);
        }

        while (octets.Count % 4 != 0)
        {
            octets.Add(End);
        }

        return octets.Count <= MaxOctets
            ? [.. octets]
            : throw new ArgumentException(
                $"The options need {octets.Count} octets; a header has room for {MaxOctets}.");
    }

    /// <summary>Reads options that have to be legal. Never fails.</summary>
    /// <param name="octets">What stands between the fixed header and the text.</param>
    /// <param name="options">The options; none when it is false.</param>
    /// <returns>False when a length is wrong: below 2, beyond the end, or not that of its kind.</returns>
    public static bool TryRead(ReadOnlySpan<byte> octets, out TcpOptions options)
    {
        OptionReading reading = Read(octets);
        options = reading.IsLegal ? reading.Options : TcpOptions.None;
        return reading.IsLegal;
    }

    /// <summary>
    /// Reads what can be read and says what was met: unknown kinds are passed over by their length (MUST-6), illegal
    /// lengths are survived (MUST-7, RFC 9293 section 3.2). Never fails, whatever the octets are.
    /// </summary>
    /// <param name="octets">What stands between the fixed header and the text.</param>
    public static OptionReading Read(ReadOnlySpan<byte> octets)
    {
        TcpOptions read = TcpOptions.None;
        List<OptionMet> met = [];
        int at = 0;
        while (at < octets.Length && octets[at] != End)
        {
            if (octets[at] == NoOperation)
            {
                at++;
                continue;
            }

            OptionMet option = Meet(octets[at..], at, ref read);
            met.Add(option);
            if (option.Fate is OptionFate.NoLength or OptionFate.BeyondEnd)
            {
                break;
            }

            at += option.Length;
        }

        return new OptionReading(read, EquatableArray.From(met));
    }

    private static OptionMet Meet(ReadOnlySpan<byte> octets, int at, ref TcpOptions read)
    {
        byte kind = octets[0];
        byte length = octets.Length < 2 ? (byte)0 : octets[1];
        if (length < 2 || length > octets.Length)
        {
            OptionFate end = length < 2 ? OptionFate.NoLength : OptionFate.BeyondEnd;
            return new OptionMet(at, kind, length, end);
        }

        if (With(read, kind, octets[2..length]) is not { } next)
        {
            return new OptionMet(at, kind, length, OptionFate.WrongLength);
        }

        read = next;
        return new OptionMet(at, kind, length, IsKnown(kind) ? OptionFate.Taken : OptionFate.Unknown);
    }

    private static bool IsKnown(byte kind) =>
        kind is MssKind or WindowScaleKind or SackPermittedKind or SackKind or TimestampsKind;

    private static TcpOptions? With(TcpOptions read, byte kind, ReadOnlySpan<byte> value) => (kind, value.Length) switch
    {
        (MssKind, 2) => read with { Mss = BinaryPrimitives.ReadUInt16BigEndian(value) },
        (WindowScaleKind, 1) => read with { WindowScale = value[0] },
        (SackPermittedKind, 0) => read with { SackPermitted = true },
        (SackKind, > 0 and var length) when length % 8 == 0 => read with { Sack = ReadSack(value) },
        (TimestampsKind, 8) => read with { Timestamps = new Timestamps(Number(value), Number(value[4..])) },
        (MssKind or WindowScaleKind or SackPermittedKind or SackKind or TimestampsKind, _) => null,
        _ => read,
    };

    private static void WriteSack(EquatableArray<SeqRange> blocks, List<byte> octets)
    {
        if (blocks.IsEmpty)
        {
            return;
        }

        octets.AddRange([SackKind, (byte)(2 + (8 * Math.Min(blocks.Count, MaxSackBlocks)))]);
        foreach (SeqRange block in blocks)
        {
            AddNumber(block.Start.Value, octets);
            AddNumber(block.End.Value, octets);
        }
    }

    private static EquatableArray<SeqRange> ReadSack(ReadOnlySpan<byte> value)
    {
        List<SeqRange> blocks = [];
        for (; value.Length >= 8; value = value[8..])
        {
            SeqNumber start = new(Number(value));
            blocks.Add(new SeqRange(start, (uint)((long)Number(value[4..]) - start.Value & uint.MaxValue)));
        }

        return EquatableArray.From(blocks);
    }

    private static uint Number(ReadOnlySpan<byte> octets) => BinaryPrimitives.ReadUInt32BigEndian(octets);

    private static void AddNumber(uint number, List<byte> octets)
    {
        Span<byte> four = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(four, number);
        octets.AddRange(four);
    }
}
