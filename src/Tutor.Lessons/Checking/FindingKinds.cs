using Tutor.Lessons.Markup;
using Tutor.Lessons.Model;
using Tutor.Lessons.Reading;
using Tutor.Tcp;

namespace Tutor.Lessons.Checking;

/// <summary>Every kind of finding that the program can report: what it means and what to do about it.</summary>
public static partial class FindingKinds
{
    private static readonly Dictionary<string, FindingKind> ById =
        new[] { Reading, Proving, Linting, OfPacks, OfQuestions, Translations }
            .SelectMany(kinds => kinds.AsSpan().ToArray())
            .ToDictionary(kind => kind.Id, StringComparer.Ordinal);

    /// <summary>All of them, in the order of their ids.</summary>
    public static EquatableArray<FindingKind> All { get; } =
        EquatableArray.From(ById.Values.OrderBy(kind => kind.Id, StringComparer.Ordinal));

    /// <summary>The kind of that id; null when there is none.</summary>
    public static FindingKind? Find(string id) => ById.GetValueOrDefault(id);

    /// <summary>The id that is meant by an unknown one; null when none is near.</summary>
    public static string? Nearest(string id) => NearestName.Of(id, ById.Keys);

    /// <summary>A finding with the severity of its kind, its text safe for a terminal. Never fails.</summary>
    /// <param name="id">The kind's id.</param>
    /// <param name="file">The file, relative to the pack.</param>
    /// <param name="at">The place.</param>
    /// <param name="text">What is wrong and what to do.</param>
    internal static Finding Make(string id, string file, SourcePosition at, string text) =>
        Grade(new Finding(id, file, at, SafeText.Clean(text)));

    /// <summary>The finding with the severity of its kind; as it is when its kind is unknown.</summary>
    public static Finding Grade(Finding finding) =>
        Find(finding.Id) is { } kind ? finding with { Severity = kind.Severity } : finding;

    private static FindingKind Error(string id, string title, string help) => new(id, Severity.Error, title, help);

    private static FindingKind Warning(string id, string title, string help) => new(id, Severity.Warning, title, help);

    private static FindingKind Note(string id, string title, string help) => new(id, Severity.Note, title, help);
}
