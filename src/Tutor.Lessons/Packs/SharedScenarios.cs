using Tutor.Lessons.Model;
using Tutor.Lessons.Reading;
using Tutor.Tcp;

namespace Tutor.Lessons.Packs;

/// <summary>
/// The scenarios that all lessons of a pack may name: the files <c>scenarios/NAME.yaml</c>, each the body of a
/// <c>scenario</c> block. A file is read when a lesson names it.
/// </summary>
public sealed class SharedScenarios
{
    /// <summary>The folder of a pack in which they are.</summary>
    public const string Folder = "scenarios/";

    private const string Ending = ".yaml";
    private static readonly SourcePosition Start = new(1, 1);

    private readonly SortedDictionary<string, string> paths = new(StringComparer.Ordinal);
    private readonly IPackFiles files;
    private readonly string shown;

    private SharedScenarios(IPackFiles files, string shown)
    {
        (this.files, this.shown) = (files, shown);
        foreach (string path in files.Paths.Where(IsFile).Take(PackLimits.MaxScenarios))
        {
            paths.Add(NameOf(path)!, path);
        }
    }

    /// <summary>Those of a lesson that is in no pack.</summary>
    public static SharedScenarios None { get; } = Of(new MemoryPackFiles(new Dictionary<string, byte[]>()));

    /// <summary>Those of a pack, the first <see cref="PackLimits.MaxScenarios"/> of them. Never fails.</summary>
    /// <param name="files">The files of the pack.</param>
    /// <param name="shown">What stands before their paths in findings: empty, or a folder with a slash.</param>
    public static SharedScenarios Of(IPackFiles files, string shown = "") => new(files, shown);

    /// <summary>True for the path of a shared scenario.</summary>
    /// <param name="path">The path, relative to the pack.</param>
    public static bool IsFile(string path) => NameOf(path) is { } name && ValueText.IsId(name);

    /// <summary>
    /// What is wrong with the shared scenarios of a pack: their names, and what is in them. Never fails.
    /// </summary>
    /// <param name="files">The files of the pack.</param>
    public static IEnumerable<Finding> Check(IPackFiles files)
    {
        SharedScenarios scenarios = Of(files);
        IEnumerable<Finding> misnamed = files.Paths.Where(IsMisnamed).Select(path => new Finding(
            "scenario-name", path, Start,
            "No lesson can name this file. A shared scenario is scenarios/NAME.yaml, its name of a-z, 0-9 and '-'."));
        IEnumerable<Finding> tooMany = files.Paths.Where(IsFile).Skip(PackLimits.MaxScenarios).Take(1)
            .Select(path => new Finding(
                "too-many-scenarios", path, Start,
                $"A pack has at most {PackLimits.MaxScenarios} shared scenarios. This one and those behind it are not "
                + "read."));
        return misnamed.Concat(tooMany).Concat(scenarios.paths.Keys.SelectMany(name => scenarios.FindingsOf(name)));
    }

    /// <summary>
    /// The texts of those whose names stand in a lesson, so that a change of one is a change of the lesson. Never
    /// fails.
    /// </summary>
    /// <param name="lesson">The text of the lesson.</param>
    public string TextsFor(string lesson) =>
        TextOf(paths.Where(scenario => lesson.Contains(scenario.Key, StringComparison.Ordinal)));

    /// <summary>All of them as one text, to see whether any has changed. Never fails.</summary>
    public string Text() => TextOf(paths);

    /// <summary>Their names, in ordinal order.</summary>
    internal IReadOnlyCollection<string> Names => paths.Keys;

    /// <summary>The file of a name, as findings show it; null when there is none.</summary>
    internal string? FileOf(string name) => paths.TryGetValue(name, out string? path) ? shown + path : null;

    /// <summary>Compiles one; null when it cannot be used, which is then in the log.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="profile">The profile of the lesson that names it.</param>
    /// <param name="log">The log of its file (<see cref="FileOf"/>).</param>
    internal LessonBlock.ScenarioBlock? Read(string name, string profile, FindingLog log)
    {
        if (TextOf(paths[name], log) is not { } text)
        {
            return null;
        }

        SourceText source = new(FileOf(name)!, text);
        if (SourceLimits.ExcessIn(source, 0, source.LineCount) is { } excess)
        {
            log.Add(excess.Id, excess.At, excess.Text);
            return null;
        }

        return new ScenarioBody(source, log, profile).Read(Start, name, 0, source.LineCount, withComments: false);
    }

    private string TextOf(IEnumerable<KeyValuePair<string, string>> some) =>
        string.Concat(some.Select(scenario => $"{scenario.Key}\n{TextOf(scenario.Value, new FindingLog(""))}\n"));

    private EquatableArray<Finding> FindingsOf(string name)
    {
        FindingLog log = new(FileOf(name)!);
        _ = Read(name, Tcp.State.Profiles.Rfc9293.Profile, log);
        return log.InOrder();
    }

    private string? TextOf(string path, FindingLog log)
    {
        byte[] octets;
        try
        {
            octets = files.Read(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            log.Add("unreadable-file", Start, $"The file cannot be read: {error.Message}");
            return null;
        }

        if (octets.Length > PackLimits.MaxScenarioOctets)
        {
            log.Add("file-too-long", Start, $"A scenario has at most {PackLimits.MaxScenarioOctets / 1024} KB.");
            return null;
        }

        if (PackText.Undecodable(path, octets) is { } undecodable)
        {
            log.Add(undecodable.Id, undecodable.At, undecodable.Text);
        }

        return PackText.Decode(octets);
    }

    /// <summary>What stands between folder and ending; null for a path that is not of that form.</summary>
    private static string? NameOf(string path) =>
        path.StartsWith(Folder, StringComparison.Ordinal) && path.EndsWith(Ending, StringComparison.Ordinal)
        && path.Length > Folder.Length + Ending.Length
            ? path[Folder.Length..^Ending.Length]
            : null;

    /// <summary>True for a file that was meant as a shared scenario and that no lesson can name.</summary>
    internal static bool IsMisnamed(string path) => path.StartsWith(Folder, StringComparison.Ordinal) && !IsFile(path)
        && Path.GetExtension(path).ToUpperInvariant() is ".YAML" or ".YML";
}
