using Markdig.Syntax;
using Tutor.Lessons.Formulas;
using Tutor.Lessons.Markup;
using Tutor.Lessons.Model;
using Tutor.Tcp;
using Tutor.Tcp.Judging;

namespace Tutor.Lessons.Reading;

/// <summary>What the readers of directives share while one lesson is read.</summary>
internal sealed class LessonContext
{
    private readonly Dictionary<string, LessonBlock.ScenarioBlock> _scenarios = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LessonBlock.ScenarioBlock> _exercises = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _idLines = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unreadable = new(StringComparer.Ordinal);
    private readonly List<string> _items = [];
    private readonly string[] _objectives;

    public LessonContext(SourceText source, FindingLog log, Lesson head)
    {
        (Source, Log, Profile) = (source, log, head.Profile);
        _objectives = [.. head.Objectives.Select(o => o.Id)];
        Templates = new TemplateReader(source, log);
        Blocks = new BlockConverter(source, log, Templates);
    }

    public SourceText Source { get; }

    public FindingLog Log { get; }

    /// <summary>The name of the lesson's profile.</summary>
    public string Profile { get; }

    public TemplateReader Templates { get; }

    public BlockConverter Blocks { get; }

    /// <summary>The ids of the exercises so far.</summary>
    public IReadOnlyCollection<string> Exercises => _exercises.Keys;

    /// <summary>The ids of the exercises and questions so far, also of those that cannot be used.</summary>
    public IReadOnlyCollection<string> Items => _items;

    /// <summary>The ids of the objectives of the front matter.</summary>
    public IReadOnlyCollection<string> Objectives => _objectives;

    /// <summary>What the drills so far name, which may come after them.</summary>
    public List<(string Value, SourcePosition At)> NamedByDrills { get; } = [];

    /// <summary>The scenario that came last; null before the first.</summary>
    public LessonBlock.ScenarioBlock? LastScenario { get; private set; }

    public void AddScenario(LessonBlock.ScenarioBlock scenario)
    {
        _scenarios[scenario.Id] = scenario;
        LastScenario = scenario;
    }

    public void AddExercise(string id, LessonBlock.ScenarioBlock scenario) => _exercises[id] = scenario;

    /// <summary>
    /// Remembers a block that cannot be read, so that one that names it is not reported for the same mistake.
    /// </summary>
    public void AddUnreadable(Directive directive)
    {
        _unreadable.Add(directive.Argument);
        Templates.LacksScenario |= directive.Name == "scenario";
    }

    /// <summary>True when a block of that id was reported as one that cannot be read.</summary>
    public bool IsUnreadable(string id) => _unreadable.Contains(id);

    /// <summary>The scenario of an exercise that is in <see cref="Exercises"/>.</summary>
    public LessonBlock.ScenarioBlock ScenarioOfExercise(string id) => _exercises[id];

    /// <summary>True when a quotation mark stands at that place.</summary>
    public bool IsQuoted(SourcePosition at)
    {
        string line = Source.Line(at.Line - 1);
        return at.Column <= line.Length && line[at.Column - 1] is '"' or '\'';
    }

    /// <summary>Lets templates name the hosts of a scenario.</summary>
    public void UseScenario(LessonBlock.ScenarioBlock? scenario, bool withMove = false) =>
        Templates.Scope = FormulaScope.ForChecking(scenario?.Scenario, withMove);

    /// <summary>The scenario of an option; null when it is unknown, which is then in the log.</summary>
    public LessonBlock.ScenarioBlock? FindScenario((string Value, SourcePosition At) name)
    {
        if (!IsUnreadable(name.Value)
            && Names.Check(_scenarios.Keys, name, "unknown-scenario", "a scenario that comes before this place", Log))
        {
            return _scenarios[name.Value];
        }

        Templates.LacksScenario = true;
        return null;
    }

    /// <summary>The id in a directive's argument; null when it is missing or wrong, which is then in the log.</summary>
    public string? TakeId(Directive directive)
    {
        string id = directive.Argument;
        if (!ValueText.IsId(id))
        {
            string text = id.Length == 0
                ? $"{{{directive.Name}}} needs an id behind it."
                : $"'{id}' is not an id. Use a-z, 0-9 and '-', at most 64.";
            Log.Add("bad-id", directive.ArgumentAt, text);
            return null;
        }

        if (!_idLines.TryAdd(id, directive.At.Line))
        {
            Log.Add("duplicate-id", directive.ArgumentAt, $"The id '{id}' is already used in line {_idLines[id]}.");
            return null;
        }

        if (directive.Name is "exercise" or "question")
        {
            _items.Add(id);
        }

        return id;
    }

    /// <summary>
    /// The objective of a directive; null when it names none or an unknown one, which is then in the log.
    /// </summary>
    public string? Objective(Directive directive) => directive.Options.Text("objective") is { } objective
        && Names.Check(_objectives, objective, "unknown-objective", "an objective of the front matter", Log)
            ? objective.Value
            : null;

    /// <summary>A diagnosis code; null when it is unknown, which is then in the log.</summary>
    public DiagnosisCode? Code((string Value, SourcePosition At) code) =>
        Names.Check(KnownNames.Codes, code, "unknown-code", "a diagnosis code", Log)
            ? new DiagnosisCode(code.Value)
            : null;

    public EquatableArray<TextBlock> Text(IEnumerable<Block> blocks) => Blocks.Convert(blocks);

    /// <summary>The directive that a block is; null when it is text.</summary>
    public Directive? DirectiveOf(Block block) =>
        block is IFencedBlock ? Directive.Read(block, Source, Log) : null;
}
