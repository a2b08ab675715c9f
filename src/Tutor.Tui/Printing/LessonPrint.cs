using Tutor.Lessons.Formulas;
using Tutor.Lessons.Markup;
using Tutor.Lessons.Model;
using Tutor.Lessons.Rendering;
using Tutor.Lessons.Texts;
using Tutor.Tcp;
using Tutor.Tcp.World;
using Tutor.Terminal.Widgets;
using Tutor.Tui.View;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.Printing;

/// <summary>
/// A whole lesson as rows, for a printer or a pager: text with its numbers, examples with their ladders, tasks and
/// questions without their answers.
/// </summary>
public sealed class LessonPrint
{
    private const int MostLadderColumns = 76;

    private readonly List<TextRow> rows = [];
    private readonly LessonMoments moments;
    private readonly Words words;
    private readonly Look look;
    private readonly int width;

    private LessonPrint(Lesson lesson, TextCatalogue texts, int width, bool isAscii)
    {
        moments = new LessonMoments(lesson);
        words = new Words(texts, null, null);
        look = new Look(isAscii ? FrameStyle.Ascii : FrameStyle.Unicode, Theme.Default, words.Parts);
        this.width = Math.Max(1, width);
    }

    /// <summary>The rows. Never fails.</summary>
    /// <param name="lesson">The lesson.</param>
    /// <param name="texts">The program's texts.</param>
    /// <param name="width">Columns of a row; less than 1 counts as 1.</param>
    /// <param name="isAscii">Lines and arrows from ASCII characters only.</param>
    public static EquatableArray<TextRow> Rows(Lesson lesson, TextCatalogue texts, int width, bool isAscii)
    {
        LessonPrint print = new(lesson, texts, width, isAscii);
        print.AddTitle(lesson);
        foreach (LessonBlock block in WithoutTitle(lesson))
        {
            print.Add(block);
        }

        return EquatableArray.From(print.rows);
    }

    /// <summary>Most texts begin with their title, which stands there already.</summary>
    private static EquatableArray<LessonBlock> WithoutTitle(Lesson lesson) =>
        lesson.Blocks is [LessonBlock.Prose { Text: [TextBlock.Heading heading, ..] } first, ..]
            && TextRuns.Plain(heading.Text) == lesson.Title
            ? lesson.Blocks.SetItem(0, first with { Text = first.Text.RemoveAt(0) })
            : lesson.Blocks;

    private void AddTitle(Lesson lesson)
    {
        AddText([new TextBlock.Heading(1, [new TextRun.Words(lesson.Title, TextEmphasis.None)])], null);
        if (lesson.Summary.Length > 0)
        {
            AddText([new TextBlock.Paragraph([new TextRun.Words(lesson.Summary, TextEmphasis.Italic)])], null);
        }
    }

    private void Add(LessonBlock block)
    {
        switch (block)
        {
            case LessonBlock.Prose prose:
                AddText(prose.Text, moments.Of(prose));
                break;
            case LessonBlock.Worked worked:
                AddWorked(worked);
                break;
            case LessonBlock.Exercise exercise:
                AddLead(exercise.Play == Tcp.Judging.Play.Both
                    ? words["print.exercise-both"]
                    : words.Fill("print.exercise", ("host", exercise.Play)));
                AddText(exercise.Task, moments.Of(exercise));
                break;
            case LessonBlock.WireTask task:
                AddLead(words["print.exercise-network"]);
                AddText(task.Task, moments.Of(task));
                break;
            case LessonBlock.Question question:
                new QuestionPrint(AddText, AddWire, words).Add(question, moments.Of(question));
                break;
            case LessonBlock.Lab lab:
                AddLead(words["print.lab"]);
                AddText(lab.Text, moments.Of(lab));
                AddText(QuestionPrint.List(null, lab.Tasks), moments.Of(lab));
                break;
            case LessonBlock.Drill drill:
                AddLead($"{words["print.drill"]}: {string.Join(", ", (IEnumerable<string>)drill.From)}");
                break;
            case LessonBlock.Capture capture:
                AddLead(words.Fill("print.capture", ("file", capture.File)));
                break;
            case LessonBlock.ScenarioBlock or LessonBlock.Expect:
                break; // Nobody reads these.
        }
    }

    private void AddWorked(LessonBlock.Worked worked)
    {
        AddLead(words["print.worked"]);
        WorldState? end = moments.Of(worked);
        foreach (WorkedPart part in worked.Parts)
        {
            switch (part)
            {
                case WorkedPart.Prose prose:
                    AddText(prose.Text, end);
                    break;
                case WorkedPart.Predict predict:
                    AddText(predict.Text, moments.Of(worked, predict));
                    AddText(
                        QuestionPrint.List(1, predict.Options.Select(option => option.Text)),
                        moments.Of(worked, predict));
                    break;
            }
        }

        if (end is not null)
        {
            AddLadder(end);
        }
    }

    /// <summary>What a question is asked about: the segments that have arrived, as its screen shows them.</summary>
    private void AddWire(WorldState world)
    {
        WorldState shown = ShownWorld.Delivered(world);
        if (!shown.Ladder.IsEmpty)
        {
            AddLadder(shown);
        }
    }

    private void AddLadder(WorldState world)
    {
        int columns = Math.Min(width, MostLadderColumns);
        LadderPicture picture = LadderPicture.From(world, words.Number, words.Parts);
        rows.Add(TextRow.Empty);
        rows.AddRange(Ladder.Rows(picture, columns, look));
    }

    private void AddLead(string text) =>
        AddText([new TextBlock.Paragraph([new TextRun.Words(text, TextEmphasis.Bold)])], null);

    private void AddText(EquatableArray<TextBlock> text, WorldState? world)
    {
        EquatableArray<TextBlock> filled =
            world is null ? text : TextRuns.Fill(text, new FormulaScope(world, null), words.Number);
        foreach (TextBlock block in filled)
        {
            if (rows.Count > 0)
            {
                rows.Add(TextRow.Empty);
            }

            EquatableArray<TextRow> added = TextLayout.Rows([block], width, look);
            rows.AddRange((IEnumerable<TextRow>)added);
            if (block is TextBlock.Heading { Level: <= 2 } heading)
            {
                rows.Add(UnderlineOf(heading, added));
            }
        }
    }

    /// <summary>A heading stands out on paper too, where nothing is bold.</summary>
    private TextRow UnderlineOf(TextBlock.Heading heading, EquatableArray<TextRow> above)
    {
        char line = heading.Level == 1 ? '=' : '-';
        return TextRow.Of(new string(line, above.Max(row => row.Width)), look.Theme.Scaffold);
    }
}
