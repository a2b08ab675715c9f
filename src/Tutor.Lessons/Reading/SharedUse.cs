using Tutor.Lessons.Model;
using Tutor.Lessons.Packs;

namespace Tutor.Lessons.Reading;

/// <summary>What one lesson takes of the shared scenarios of its pack; each is compiled once.</summary>
/// <param name="shared">Those of the pack.</param>
/// <param name="profile">The profile of the lesson.</param>
internal sealed class SharedUse(SharedScenarios shared, string profile)
{
    private readonly Dictionary<string, LessonBlock.ScenarioBlock?> _taken = new(StringComparer.Ordinal);
    private readonly List<LessonBlock.ScenarioBlock> _blocks = [];
    private readonly List<string> _files = [];
    private readonly List<Finding> _findings = [];

    /// <summary>The names that there are.</summary>
    public IReadOnlyCollection<string> Names => shared.Names;

    /// <summary>Those that were taken and can be used, in the order in which the lesson names them.</summary>
    public IReadOnlyList<LessonBlock.ScenarioBlock> Blocks => _blocks;

    /// <summary>The files of all that were taken.</summary>
    public IReadOnlyList<string> Files => _files;

    /// <summary>What is wrong in those files.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>The file of a name; null when there is none.</summary>
    public string? FileOf(string name) => shared.FileOf(name);

    /// <summary>The scenario of a name that there is; null when its file cannot be used.</summary>
    public LessonBlock.ScenarioBlock? Take(string name)
    {
        if (_taken.TryGetValue(name, out LessonBlock.ScenarioBlock? taken))
        {
            return taken;
        }

        string file = shared.FileOf(name)!;
        FindingLog log = new(file);
        LessonBlock.ScenarioBlock? block = _taken[name] = shared.Read(name, profile, log);
        _files.Add(file);
        _findings.AddRange(log.InOrder());
        if (block is not null)
        {
            _blocks.Add(block);
        }

        return block;
    }
}
