using Tutor.Lessons.Formulas;
using Tutor.Lessons.Model;
using Tutor.Lessons.Packs;
using Tutor.Lessons.Reading;
using Tutor.Tcp;
using Tutor.Tcp.Judging;
using Tutor.Tcp.World;
using LessonFinding = Tutor.Lessons.Model.Finding;

namespace Tutor.Lessons.Checking;

/// <summary>
/// Proves a lesson by the engine: its exercises can be solved, its declared verdicts are the judge's. And reads it as a
/// critical colleague would.
/// </summary>
public sealed class LessonCheck
{
    private readonly string _file;
    private readonly Lesson _lesson;
    private readonly SourceText? _source;
    private readonly bool _withSets;
    private readonly bool _isWhole;
    private readonly List<LessonFinding> _findings = [];
    private readonly List<ExerciseSets> _sets = [];
    private readonly Dictionary<string, EquatableArray<ExercisePlay>> _plays = new(StringComparer.Ordinal);
    private readonly CoverageLog _coverage = new();

    /// <param name="isWhole">False when blocks are missing that could not be read: what is not there is not
    /// missed.</param>
    private LessonCheck(string file, Lesson lesson, SourceText? source, bool withSets, bool isWhole) =>
        (_file, _lesson, _source, _withSets, _isWhole) = (file, lesson, source, withSets, isWhole);

    /// <summary>
    /// What is wrong with a lesson that was read without findings; empty when nothing is. Never fails.
    /// </summary>
    /// <param name="file">The file's name, for the findings.</param>
    /// <param name="lesson">The lesson.</param>
    public static EquatableArray<LessonFinding> Check(string file, Lesson lesson) =>
        new LessonCheck(file, lesson, null, withSets: false, isWhole: true).Run().Findings;

    /// <summary>Reads and checks a lesson. Never fails: what is wrong is in the report.</summary>
    /// <param name="file">The file's name, for the findings.</param>
    /// <param name="text">Its text.</param>
    /// <param name="withSets">Whether to write down what may be sent at each turn, which takes a while.</param>
    /// <param name="shared">The shared scenarios of its pack; none by default.</param>
    public static LessonReport Check(string file, string text, bool withSets, SharedScenarios? shared = null)
    {
        LessonResult read = LessonReader.Read(file, text, shared);
        LessonReport report = read.Lesson is { } lesson
            ? new LessonCheck(file, lesson, new SourceText(file, text), withSets, read.Findings.IsEmpty).Run()
            : new LessonReport(file);
        IEnumerable<LessonFinding> all = read.Findings.Select(FindingKinds.Grade).Concat(report.Findings);
        return report with
        {
            Findings = EquatableArray.From(
                all.OrderBy(f => f.File != file).ThenBy(f => f.At.Line).ThenBy(f => f.At.Column)),
            Names = EquatableArray.From(report.Names.Concat(read.SharedFiles.Select(Shared))),
        };
    }

    private static NamedFile Shared(string path) =>
        new(path, new SourcePosition(1, 1), IsImage: false) { IsOfPack = true };

    private LessonReport Run()
    {
        foreach (LessonBlock block in _lesson.Blocks)
        {
            CheckBlock(block);
        }

        QuestionLint.CheckPositions(_lesson, Add);
        new ProseLint(_source, _lesson, Add).Check();
        if (_source is not null)
        {
            new TemplateLint(_source, _lesson, Add).Check();
        }

        if (_isWhole)
        {
            HeadLint.Check(_lesson, _coverage.Codes, AddToHead);
        }

        return new LessonReport(_file)
        {
            Findings = EquatableArray.From(_findings),
            Items = EquatableArray.From(_lesson.Blocks.SelectMany(Items)),
            Names = _source is null ? [] : NamedFiles.Of(_source, _lesson),
            Sets = EquatableArray.From(_sets),
            Coverage = _coverage.ToCoverage(),
            Exercises = _lesson.Blocks.Count(block => block is LessonBlock.Exercise or LessonBlock.WireTask),
            Questions = _lesson.Blocks.Count(block => block is LessonBlock.Question),
        };
    }

    private void CheckBlock(LessonBlock block)
    {
        switch (block)
        {
            case LessonBlock.Exercise exercise:
                CheckExercise(exercise);
                break;
            case LessonBlock.WireTask task:
                CheckWireTask(task);
                break;
            case LessonBlock.Expect expect:
                CheckExpect(expect);
                break;
            case LessonBlock.Worked worked:
                _coverage.Add(WorkedProof.Check(_lesson.FindScenario(worked.ScenarioId)!.Scenario, worked, Add));
                break;
            case LessonBlock.Question question:
                if (QuestionCheck.Check(_lesson, question, Add) is { } shown)
                {
                    _coverage.Add(shown);
                }

                QuestionLint.Check(question, Add);
                break;
            case LessonBlock.Lab lab:
                LabProof.Check(_lesson.FindScenario(lab.ScenarioId)!.Scenario, lab, Add);
                break;
            default:
                break;
        }
    }

    private void CheckExercise(LessonBlock.Exercise exercise)
    {
        Scenario scenario = _lesson.FindScenario(exercise.ScenarioId)!.Scenario;
        EquatableArray<ExercisePlay> plays = ExercisePlay.All(scenario, exercise);
        _plays[exercise.Id] = plays;
        new ExerciseProof(exercise, plays, Add).Check();
        HintLint.Check(exercise, plays, Add);
        _coverage.Add(plays[0].Turns[^1].Side.World);
        foreach (Turn turn in plays[0].Moves)
        {
            foreach (Move move in NearMoves.Of(turn.Side))
            {
                _coverage.Add(Judge.Of(turn.Side, move));
            }
        }

        if (_withSets)
        {
            _sets.Add(MoveSets.Of(_file, exercise, plays[0]));
        }
    }

    private void CheckWireTask(LessonBlock.WireTask task)
    {
        Scenario scenario = _lesson.FindScenario(task.ScenarioId)!.Scenario;
        EquatableArray<(WorldState World, WireMove? Next)> steps = WireProof.Check(scenario, task, Add);
        if (steps.IsEmpty)
        {
            return;
        }

        _coverage.Add(steps[^1].World);
        if (_withSets)
        {
            _sets.Add(MoveSets.Of(_file, task, steps));
        }
    }

    private void CheckExpect(LessonBlock.Expect expect)
    {
        EquatableArray<ExercisePlay> plays = _plays[expect.ExerciseId];
        new ExpectProof(expect, plays, Add).Check();
        if (plays[0].TurnAt(expect.After) is not { } turn)
        {
            return;
        }

        foreach (ExpectRow row in ExpectProof.Rows(expect))
        {
            if (MovePatterns.Resolve(row.Move, turn.Side).Move is { } move)
            {
                _coverage.Add(Judge.Of(turn.Side, move));
            }
        }
    }

    private static IEnumerable<ItemPlace> Items(LessonBlock block) => block switch
    {
        LessonBlock.Exercise exercise => [new ItemPlace(exercise.Id, exercise.At)],
        LessonBlock.WireTask task => [new ItemPlace(task.Id, task.At)],
        LessonBlock.Question question => [new ItemPlace(question.Id, question.At)],
        LessonBlock.Drill drill => [new ItemPlace(drill.Id, drill.At)],
        LessonBlock.Lab lab =>
        [
            new ItemPlace(lab.Id, lab.At),
            .. lab.Predictions.AsEnumerable().Select(predict => new ItemPlace(predict.Id, predict.At)),
        ],
        LessonBlock.Capture capture => [new ItemPlace(capture.Id, capture.At)],
        LessonBlock.Worked worked =>
        [
            new ItemPlace(worked.Id, worked.At),
            .. worked.Parts.OfType<WorkedPart.Predict>().Select(predict => new ItemPlace(predict.Id, worked.At)),
        ],
        _ => [],
    };

    private void Add(string id, SourcePosition at, string text) =>
        _findings.Add(FindingKinds.Make(id, _file, at, text));

    private void AddToHead(string id, string key, string word, string text) =>
        Add(id, _source is null ? new SourcePosition(1, 1) : FrontMatter.PlaceOf(_source.Text, key, word), text);
}
