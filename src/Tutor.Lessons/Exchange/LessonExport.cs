using Tutor.Lessons.Exchange.Quiz;
using Tutor.Lessons.Exchange.Traces;
using Tutor.Lessons.Model;
using Tutor.Lessons.Reading;
using Tutor.Tcp;

namespace Tutor.Lessons.Exchange;

/// <summary>
/// Writes a lesson, or one block of it, for other programs. Pure: text comes out, nothing else happens.
/// </summary>
public static class LessonExport
{
    /// <summary>Writes what is ordered. Never fails: what cannot be written is in the notes.</summary>
    /// <param name="lesson">A lesson that was read without findings.</param>
    /// <param name="order">What to write.</param>
    public static ExportResult Of(Lesson lesson, ExportOrder order)
    {
        string[] ids = [.. BlockId.Blocks(lesson).Select(BlockId.Of).OfType<string>()];
        if (order.Item is { } item && !ids.Contains(item))
        {
            return new(null, [$"'{lesson.Id}' has no item '{item}'. {NearestName.Suggest(item, ids)}"]);
        }

        return order.Format switch
        {
            ExportFormat.Gift => Questions(lesson, order, GiftWriter.Write),
            ExportFormat.Moodle => Questions(lesson, order, MoodleWriter.Write),
            ExportFormat.Anki => Questions(lesson, order, AnkiWriter.Write),
            ExportFormat.Mermaid => OneTrace(lesson, order, MermaidTrace.Write),
            ExportFormat.Packetdrill => OneTrace(lesson, order, PacketdrillTrace.Write),
            ExportFormat.Text => OneTrace(lesson, order, (trace, _) => TextTrace.Write(trace.World)),
        };
    }

    private static ExportResult Questions(Lesson lesson, ExportOrder order, Func<Lesson, QuizItems, string> write)
    {
        QuizItems items = QuizItems.Of(lesson, order);
        string? text = items.All.Count == 0 ? null : write(lesson, items);
        if (text is null)
        {
            items.Notes.Add($"'{order.Item ?? lesson.Id}' has nothing that this format can carry.");
        }

        return new(text, EquatableArray.From(items.Notes));
    }

    private static ExportResult OneTrace(Lesson lesson, ExportOrder order, Func<Trace, List<string>, string> write)
    {
        List<string> notes = [];
        return Trace.Of(lesson, order, notes) is { } trace
            ? new(write(trace, notes), EquatableArray.From(notes))
            : new(null, EquatableArray.From(notes));
    }
}
