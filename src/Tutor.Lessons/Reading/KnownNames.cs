using Tutor.Tcp.Judging;
using Tutor.Tcp.Labs;

namespace Tutor.Lessons.Reading;

/// <summary>The fixed names of the lesson format, version 1.</summary>
internal static class KnownNames
{
    public const int FormatVersion = 1;

    public static readonly string[] Directives =
    [
        "scenario", "worked", "exercise", "hint", "feedback", "predict", "question", "drill", "lab", "capture",
        "expect",
    ];

    /// <summary>The directives whose body is YAML and whose fence is of backticks.</summary>
    public static readonly string[] DataDirectives = ["scenario", "expect", "drill", "capture"];

    /// <summary>The options of all directives.</summary>
    public static readonly string[] Options =
    [
        "answer", "at", "attempts", "blank", "claims", "controls", "fade", "for", "from", "goal", "max-moves",
        "objective", "play", "points", "pool", "reveal-after", "run", "scenario", "series", "set", "shuffle", "start",
        "tasks", "type", "until", "when",
    ];

    public static readonly string[] QuestionTypes = ["single", "multi", "number", "order", "match", "flags", "state"];

    /// <summary>The knobs of a lab.</summary>
    public static string[] Controls => EngineNames.Controls;

    /// <summary>What a lab counts, draws over time, and makes claims about.</summary>
    public static string[] Series => EngineNames.Series;

    public static string[] Profiles => EngineNames.Profiles;

    public static readonly string[] Verdicts = ["correct", "tolerated", "refused"];

    public static readonly string[] Fields = ["flags", "seq", "ack", "len", "window"];

    public static readonly string[] Misconceptions =
    [
        "ack-equals-isn", "syn-without-seq", "last-ack-no-seq", "syn-fin-free", "ack-plus-one-always",
        "seq-counts-packets", "ack-own-number", "syn-ack-by-client", "fin-needs-no-ack", "server-closes-second",
        "four-always-four", "rst-is-rude-fin", "established-together", "flood-fills-bandwidth", "cookie-is-free",
    ];

    /// <summary>The diagnosis codes; they are part of the format, so a pack for version 1 can rely on them.</summary>
    public static string[] Codes => CodeNames.All;

    /// <summary>Apart, so that the head of a lesson, which names none of them, does not wait for them.</summary>
    private static class EngineNames
    {
        public static readonly string[] Controls = [.. LabControls.Names];
        public static readonly string[] Series = [.. LabMetrics.Names];
        public static readonly string[] Profiles =
            [.. Tcp.State.Profiles.All.AsSpan().ToArray().Select(profile => profile.Profile)];
    }

    /// <summary>Apart for the same reason.</summary>
    private static class CodeNames
    {
        public static readonly string[] All = [.. DiagnosisCodes.All.Select(code => code.Id)];
    }
}
