using System.Globalization;
using Tutor.Study.Exercises;
using Tutor.Tcp;
using Tutor.Tcp.Judging;
using Tutor.Tcp.Wire;

namespace Tutor.Tui.App;

/// <summary>The segment that the editor's fields make, or what is wrong with a field.</summary>
/// <param name="Segment">The segment; of no meaning when there is a problem.</param>
/// <param name="Problem">What is wrong; null when nothing is.</param>
/// <param name="Field">The field that is wrong.</param>
internal sealed record Composition(Segment Segment, Message? Problem, MoveField Field)
{
    internal static Composition Of(ExerciseEditor editor, NumberStyle style)
    {
        NumberFormat format = new(style, editor.Run.Turn.Side.World);
        MoveDraft draft = editor.Draft;
        foreach (MoveField field in new[] { MoveField.Seq, MoveField.Ack, MoveField.Length, MoveField.Window })
        {
            string text = editor[field].Text;
            if (!draft.IsBlank(field) || text.Length == 0)
            {
                continue;
            }

            if (Fill(draft, field, text, format, editor.Run.Turn.Side.Host) is not { } filled)
            {
                return new Composition(new Segment(), NoNumber(field, format.Style), field);
            }

            draft = filled;
        }

        return draft.FirstMissing() is { } missing
            ? new Composition(new Segment(), Message.Of("notice.field-empty", Name(missing)), missing)
            : new Composition(draft.ToSegment(), null, MoveField.Flags);
    }

    private static MoveDraft? Fill(MoveDraft draft, MoveField field, string text, NumberFormat format, string host) =>
        field switch
        {
            MoveField.Seq or MoveField.Ack when format.Read(text, format.Owner(host, field)) is { } number =>
                field == MoveField.Seq ? draft with { Seq = number } : draft with { Ack = number },
            MoveField.Length when ReadCount(text) is { } length => draft with { Length = length },
            MoveField.Window when ReadCount(text) is { } window and <= ushort.MaxValue =>
                draft with { Window = (ushort)window },
            _ => null,
        };

    /// <summary>A length above 65535 fits in no segment.</summary>
    private static uint? ReadCount(string text) =>
        ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ushort count) ? count : null;

    private static Message NoNumber(MoveField field, NumberStyle style) =>
        style == NumberStyle.Symbolic && field is MoveField.Seq or MoveField.Ack
            ? Message.Of("notice.symbolic-entry")
            : TooLarge(field);

    private static Message TooLarge(MoveField field) => Message.Of(
        "notice.number-too-large",
        Name(field),
        new MessageArgument.Count("most", field is MoveField.Seq or MoveField.Ack ? uint.MaxValue : ushort.MaxValue));

    private static MessageArgument.Word Name(MoveField field) => new("field", field switch
    {
        MoveField.Flags => "flags",
        MoveField.Seq => "seq",
        MoveField.Ack => "ack",
        MoveField.Length => "len",
        MoveField.Window => "win",
    });
}
