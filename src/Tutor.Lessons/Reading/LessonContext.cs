using Markdig.Syntax;
using Tutor.Lessons.Formulas;
using Tutor.Lessons.Markup;
using Tutor.Lessons.Model;
using Tutor.Lessons.Packs;
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

    public LessonContext(SourceText source, FindingLog log, Lesson head, SharedScenarios shared)
    {
        (Source, Log, Profile) = (source, log, head.Profile);
        Shared = new SharedUse(shared, Profile);
        _objectives = [.. head.Objectives.Select(o => o.Id)];
        Templates = new TemplateReader(source, log);
        Blocks = new BlockConverter(source, log, Templates);
    }

    public SourceText Source { get; }

    public FindingLog Log { get; }

    /// <summary>The name of the lesson's profile.</summary>
    public string Profile { get; }

    /// <summary>The shared scenarios of the pack.</summary>
    public SharedUse Shared { get; }

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

    /// <summary>The shared scenarios that the lesson names and no block of it takes.</summary>
    public EquatableArray<LessonBlock.ScenarioBlock> SharedWithoutBlock() =>
        EquatableArray.From(Shared.Blocks.Where(block => !_idLines.ContainsKey(block.Id)));

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

    /// <summary>
    /// The scenario of an option; null when it is unknown, which is then in the log. A shared one counts as standing
    /// where the lesson names it first.
    /// </summary>
    public LessonBlock.ScenarioBlock? FindScenario((string Value, SourcePosition At) name)
    {
        if (!IsUnreadable(name.Value))
        {
            if (_scenarios.TryGetValue(name.Value, out LessonBlock.ScenarioBlock? own))
            {
                return own;
            }

            if (Shared.FileOf(name.Value) is not null)
            {
                return TakeShared(name.Value);
            }

            string kind = Shared.Names.Count > 0
                ? "a scenario that comes before this place, nor one of the folder 'scenarios'"
                : "a scenario that comes before this place";
            Names.Check([.. _scenarios.Keys, .. Shared.Names], name, "unknown-scenario", kind, Log);
        }

        Templates.LacksScenario = true;
        return null;
    }

    private LessonBlock.ScenarioBlock? TakeShared(string name)
    {
        LessonBlock.ScenarioBlock? shared = Shared.Take(name);
        Templates.LacksScenario |= shared is null;
        if (shared is not null)
        {
            AddScenario(shared);
        }

        return shared;
    }

    /// <summary>The id in a directive's argument; null when it is missing or wrong, which is then in the log.</summary>
    /// <param name="directive">The directive.</param>
    /// <param name="isShared">Whether the id is to be that of a shared scenario.</param>
    public string? TakeId(Directive directive, bool isShared = false)
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

        if (!isShared && Shared.FileOf(id) is { } file)
        {
            string more = directive.Name == "scenario" ? " Without a body this block takes that one." : "";
            Log.Add("duplicate-id", directive.ArgumentAt, $"The id '{id}' is already that of {file}.{more}");
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
