using System.Text;
using Tutor.Lessons.Formulas;
using Tutor.Lessons.Markup;
using Tutor.Lessons.Model;
using Tutor.Tcp;
using Tutor.Tcp.World;

namespace Tutor.Lessons.Rendering;

/// <summary>
/// A lesson's Markdown with values in the place of templates and nothing else changed, for tools that show text only.
/// </summary>
public sealed class StaticCopy
{
    private readonly List<(int Start, int End, string Value)> _values = [];
    private WorldState? _world;

    private StaticCopy()
    {
    }

    /// <summary>
    /// The copy. A template that has no value before somebody plays, such as <c>{{move.ack}}</c>, stays. Never fails.
    /// </summary>
    /// <param name="text">The text that the lesson was read from.</param>
    /// <param name="lesson">The lesson.</param>
    public static string Of(string text, Lesson lesson)
    {
        StaticCopy copy = new();
        LessonMoments moments = new(lesson);
        foreach (LessonBlock block in lesson.Blocks)
        {
            copy.Add(moments, block);
        }

        return copy.Put(text.StartsWith('\uFEFF') ? text[1..] : text);
    }

    private string Put(string text)
    {
        StringBuilder copy = new(text.Length);
        int at = 0;
        foreach ((int start, int end, string value) in _values.OrderBy(value => value.Start))
        {
            if (start >= at && end <= text.Length)
            {
                copy.Append(text, at, start - at).Append(value);
                at = end;
            }
        }

        return copy.Append(text, at, text.Length - at).ToString();
    }

    private void Add(LessonMoments moments, LessonBlock block)
    {
        switch (block)
        {
            case LessonBlock.Prose prose:
                _world = moments.Of(prose);
                Add(prose.Text);
                break;
            case LessonBlock.Worked worked:
                AddWorked(moments, worked);
                break;
            case LessonBlock.Exercise exercise:
                _world = moments.Of(exercise);
                Add(exercise.Task);
                AddAll(exercise.Hints.Select(hint => hint.Text));
                AddAll(exercise.Feedback.Select(feedback => feedback.Text));
                break;
            case LessonBlock.WireTask task:
                _world = moments.Of(task);
                Add(task.Task);
                AddAll(task.Hints.Select(hint => hint.Text));
                break;
            case LessonBlock.Question question:
                _world = moments.Of(question);
                Add(question.Title);
                Add(question.Body);
                AddKey(question.Key);
                Add(question.Explanation);
                break;
            case LessonBlock.Lab lab:
                _world = moments.Of(lab);
                Add(lab.Text);
                AddAll(lab.Tasks);
                AddPredictions(lab);
                break;
            case LessonBlock.ScenarioBlock or LessonBlock.Drill or LessonBlock.Capture or LessonBlock.Expect:
                break; // They hold no prose.
        }
    }

    private void AddPredictions(LessonBlock.Lab lab)
    {
        foreach (LabPredict predict in lab.Predictions)
        {
            Add(predict.Text);
            AddOptions(predict.Options);
            Add(predict.Explanation);
        }
    }

    private void AddWorked(LessonMoments moments, LessonBlock.Worked worked)
    {
        WorldState? end = moments.Of(worked);
        foreach (WorkedPart part in worked.Parts)
        {
            switch (part)
            {
                case WorkedPart.Prose prose:
                    _world = end;
                    Add(prose.Text);
                    break;
                case WorkedPart.Predict predict:
                    _world = moments.Of(worked, predict);
                    Add(predict.Text);
                    AddOptions(predict.Options);
                    break;
            }
        }
    }

    private void AddKey(AnswerKey key)
    {
        switch (key)
        {
            case AnswerKey.Choice choice:
                AddOptions(choice.Options);
                break;
            case AnswerKey.Several several:
                AddOptions(several.Options);
                break;
            case AnswerKey.Order order:
                AddAll(order.Items);
                break;
            case AnswerKey.Match match:
                AddAll(match.Pairs.Select(pair => pair.Left));
                AddAll(match.Pairs.Select(pair => pair.Right));
                break;
            case AnswerKey.Number or AnswerKey.Flags or AnswerKey.States:
                break;
        }
    }

    private void AddOptions(EquatableArray<Option> options)
    {
        AddAll(options.Select(option => option.Text));
        AddAll(options.Select(option => option.Feedback));
    }

    private void AddAll(IEnumerable<EquatableArray<TextBlock>> texts)
    {
        foreach (EquatableArray<TextBlock> text in texts)
        {
            Add(text);
        }
    }

    private void AddAll(IEnumerable<EquatableArray<TextRun>> texts)
    {
        foreach (EquatableArray<TextRun> text in texts)
        {
            Add(text);
        }
    }

    private void Add(EquatableArray<TextBlock> text) => new RunMap(Note).Of(text);

    private void Add(EquatableArray<TextRun> text) => new RunMap(Note).Of(text);

    private TextRun Note(TextRun run)
    {
        if (run is TextRun.Computed { Start: >= 0 } computed && _world is not null
            && TextRuns.Print(computed.Formula, new FormulaScope(_world, null)) is { } value)
        {
            _values.Add((computed.Start, computed.End, value));
        }

        return run;
    }
}
