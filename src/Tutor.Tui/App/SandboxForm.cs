using Tutor.Tcp.Wire;

namespace Tutor.Tui.App;

/// <summary>A field of a segment by hand.</summary>
public enum SandboxField
{
    /// <summary>The control bits.</summary>
    Flags,

    /// <summary>The sequence number.</summary>
    Seq,

    /// <summary>The acknowledgment number.</summary>
    Ack,

    /// <summary>The length of the text.</summary>
    Length,

    /// <summary>The window.</summary>
    Window,

    /// <summary>The end that a forged header claims to come from.</summary>
    Source,

    /// <summary>The end that a forged segment goes to.</summary>
    Destination,
}

/// <summary>A segment that is put together by hand.</summary>
/// <param name="Host">The host that sends it; null: the third one forges it.</param>
public sealed record SandboxForm(string? Host)
{
    private static readonly TcpFlags[] AllFlags =
    [
        TcpFlags.Syn, TcpFlags.Ack, TcpFlags.Fin, TcpFlags.Rst, TcpFlags.Psh, TcpFlags.Urg, TcpFlags.Ece, TcpFlags.Cwr,
    ];

    private static readonly SandboxField[] Own =
        [SandboxField.Flags, SandboxField.Seq, SandboxField.Ack, SandboxField.Length, SandboxField.Window];

    private static readonly SandboxField[] Forged = [.. Own, SandboxField.Source, SandboxField.Destination];

    /// <summary>The control bits in the order in which they stand on the screen.</summary>
    public static ReadOnlySpan<TcpFlags> Row => AllFlags;

    /// <summary>The control bits so far.</summary>
    public TcpFlags Flags { get; init; }

    /// <summary>The field that has the cursor.</summary>
    public SandboxField Focus { get; init; }

    /// <summary>The control bit that the cursor is on.</summary>
    public TcpFlags FocusedFlag { get; init; } = TcpFlags.Syn;

    /// <summary>What stands in the sequence number's field.</summary>
    public FieldText Seq { get; init; } = FieldText.Empty;

    /// <summary>What stands in the acknowledgment number's field.</summary>
    public FieldText Ack { get; init; } = FieldText.Empty;

    /// <summary>What stands in the length's field.</summary>
    public FieldText Length { get; init; } = FieldText.Empty;

    /// <summary>What stands in the window's field.</summary>
    public FieldText Window { get; init; } = FieldText.Empty;

    /// <summary>What stands in the field of the claimed end.</summary>
    public FieldText Source { get; init; } = FieldText.Empty;

    /// <summary>What stands in the field of the other end.</summary>
    public FieldText Destination { get; init; } = FieldText.Empty;

    /// <summary>The fields that there are, in order.</summary>
    public ReadOnlySpan<SandboxField> Fields => Host is null ? Forged : Own;

    /// <summary>What stands in a field; empty for the control bits.</summary>
    public FieldText this[SandboxField field] => field switch
    {
        SandboxField.Flags => FieldText.Empty,
        SandboxField.Seq => Seq,
        SandboxField.Ack => Ack,
        SandboxField.Length => Length,
        SandboxField.Window => Window,
        SandboxField.Source => Source,
        SandboxField.Destination => Destination,
    };

    /// <summary>The form with other text in a field; the same for the control bits.</summary>
    public SandboxForm With(SandboxField field, FieldText text) => field switch
    {
        SandboxField.Flags => this,
        SandboxField.Seq => this with { Seq = text },
        SandboxField.Ack => this with { Ack = text },
        SandboxField.Length => this with { Length = text },
        SandboxField.Window => this with { Window = text },
        SandboxField.Source => this with { Source = text },
        SandboxField.Destination => this with { Destination = text },
    };

    /// <summary>The form with the cursor so many fields on, round and round.</summary>
    public SandboxForm Move(int by)
    {
        int count = Fields.Length;
        return this with { Focus = Fields[(Fields.IndexOf(Focus) + by + count) % count] };
    }

    /// <summary>The form with the cursor to the left or right inside of the field.</summary>
    public SandboxForm Sideways(int by)
    {
        if (Focus != SandboxField.Flags)
        {
            return With(Focus, this[Focus].Move(by));
        }

        return this with { FocusedFlag = Row[Math.Clamp(Row.IndexOf(FocusedFlag) + by, 0, Row.Length - 1)] };
    }
}
