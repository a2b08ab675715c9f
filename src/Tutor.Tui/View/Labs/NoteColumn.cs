using System.Globalization;
using Tutor.Study.Labs;
using Tutor.Tcp.Labs;

namespace Tutor.Tui.View.Labs;

/// <summary>A column of the notebook.</summary>
/// <param name="Name">The end of its key, <c>lab.note.NAME</c>.</param>
/// <param name="LeavesAs">1: left out first where there is no room, then 2, and so on; 0: never.</param>
/// <param name="Cell">What stands in it of a row; true of the row that is being written and still changes.</param>
internal sealed record NoteColumn(string Name, int LeavesAs, Func<Sheet, LabNote, bool, string> Cell)
{
    /// <summary>Those of a lab: a knob that it does not have has no column.</summary>
    internal static NoteColumn[] Of(LabSession session) =>
    [
        new("run", 0, (_, note, _) => Text(note.Run)),
        new("seconds", 10, (sheet, note, isOpen) =>
            $"{Text(note.From)}-{Text(note.To)}{(isOpen ? sheet.Look.Glyphs.Ellipsis : "")}"),
        .. Knobs.Where(column => session.HasControl(column.Knob)).Select(column => new NoteColumn(
            column.Name, column.LeavesAs, (sheet, note, _) => LabLine.Value(sheet, note.Knobs, column.Knob))),
        new("ok", session.HasAcceptQueue ? 5 : 0, (_, note, _) => PerSecond(note)),
        new("half-open", 2, (_, note, _) => Text(note.HalfOpen)),
        .. session.HasAcceptQueue ? Accepting : [],
        new("dropped", 1, (_, note, _) => Text(note.Dropped)),
    ];

    private static readonly (LabKnob Knob, string Name, int LeavesAs)[] Knobs =
    [
        (LabKnob.Rate, "rate", 0), (LabKnob.Sources, "sources", 6), (LabKnob.Backlog, "backlog", 0),
        (LabKnob.Accept, "accept", 0), (LabKnob.Users, "users", 7), (LabKnob.AbortOnOverflow, "abort", 8),
        (LabKnob.Cookies, "cookies", 0), (LabKnob.SynAckRetries, "retries", 4), (LabKnob.Reserve, "reserve", 3),
    ];

    private static readonly NoteColumn[] Accepting =
    [
        new("accept-queue", 9, (_, note, _) => Text(note.AcceptQueue)),
        new("accepted", 0, (_, note, _) => Text(note.Accepted)),
        new("overflows", 0, (_, note, _) => Text(note.Overflows)),
        new("users-reset", 0, (_, note, _) => Text(note.UsersReset)),
    ];

    private static string PerSecond(LabNote note) =>
        $"{Text(note.ConnectedPerSecondHundredths / 100)}.{note.ConnectedPerSecondHundredths % 100 / 10}";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
