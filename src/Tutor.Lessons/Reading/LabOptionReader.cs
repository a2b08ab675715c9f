using Tutor.Lessons.Model;
using Tutor.Lessons.Reading.Yaml;
using Tutor.Tcp;
using Tutor.Tcp.Labs;

namespace Tutor.Lessons.Reading;

/// <summary>Reads what the options of a lab and of its predictions say. What is wrong is in the log.</summary>
internal sealed class LabOptionReader(LessonContext context)
{
    /// <summary>The knobs set as written.</summary>
    public static LabKnobs Apply(LabKnobs knobs, EquatableArray<LabSetting> settings)
    {
        foreach (LabSetting setting in settings)
        {
            knobs = LabControls.Set(knobs, setting.Knob, setting.Value) ?? knobs;
        }

        return knobs;
    }

    /// <summary>The words of an option that is a list; none when it is absent.</summary>
    public IReadOnlyList<(string Value, SourcePosition At)> Words(DirectiveOptions options, string key) =>
        options.Text(key) is { } text ? new FlowValues(context).Words(key, text) : [];

    /// <summary>The knobs of <c>controls</c>; all when it is absent.</summary>
    public EquatableArray<LabKnob> Controls(DirectiveOptions options) => options.Text("controls") is null
        ? EquatableArray.From(Enum.GetValues<LabKnob>())
        : EquatableArray.From(Words(options, "controls").Where(IsControl).Select(Knob).Distinct());

    /// <summary>What is drawn: half-open connections and users when <c>series</c> is absent.</summary>
    public EquatableArray<LabMetric> Series(DirectiveOptions options) => options.Text("series") is null
        ? [LabMetric.HalfOpen, LabMetric.Connected, LabMetric.Failed]
        : EquatableArray.From(Words(options, "series").Where(IsSeries).Select(Metric).Distinct());

    /// <summary>The settings of an option such as <c>{rate: 5, cookies: on}</c>; none when it is absent.</summary>
    public EquatableArray<LabSetting> Settings(DirectiveOptions options, string key)
    {
        if (options.Text(key) is not { } text
            || new FlowValues(context).Entries(text, $"':{key}:' as {{rate: 5, cookies: on}}") is not { } entries)
        {
            return [];
        }

        List<LabSetting> settings = [];
        foreach ((YamlEntry entry, string value) in entries)
        {
            if (IsControl((entry.Key, entry.At)))
            {
                LabKnob knob = Knob((entry.Key, entry.At));
                if (LabControls.Set(LabKnobs.Default, knob, value) is null)
                {
                    string takes = LabControls.Takes(knob);
                    context.Log.Add(
                        "bad-value", entry.Value.At, $"'{entry.Key}' takes {takes}, not '{value}'.");
                    continue;
                }

                settings.Add(new LabSetting(knob, value));
            }
        }

        return EquatableArray.From(settings);
    }

    /// <summary>The claims of a prediction, one for each option; null when they are not.</summary>
    public EquatableArray<LabClaim>? Claims(DirectiveOptions options, Directive predict, int optionCount)
    {
        if (options.Required("claims", predict.At) is not { } text)
        {
            return null;
        }

        IReadOnlyList<(string Value, SourcePosition At)> words = new FlowValues(context).Words("claims", text);
        LabClaim[] claims = [.. words.Select(Claim).OfType<LabClaim>()];
        if (claims.Length < words.Count)
        {
            return null;
        }

        if (claims.Length != optionCount || optionCount < 2)
        {
            context.Log.Add(
                "bad-question", text.At,
                $"Write two options or more, and a claim for each: {optionCount} options, {claims.Length} claims.");
            return null;
        }

        return EquatableArray.From(claims);
    }

    /// <summary>A claim; null when it is none.</summary>
    public LabClaim? Claim((string Value, SourcePosition At) text)
    {
        string name = text.Value.Split(' ', 2)[0];
        bool isKnown = Names.Check(
            KnownNames.Series, (name, text.At), "unknown-series", "something that a lab counts", context.Log);
        if (!isKnown)
        {
            return null;
        }

        LabClaim? claim = LabClaim.Parse(text.Value);
        if (claim is null)
        {
            context.Log.Add(
                "bad-value", text.At,
                $"Write a claim as '{name} > 0', with a whole number or '{LabClaim.Backlog}', not '{text.Value}'.");
        }

        return claim;
    }

    private bool IsControl((string Value, SourcePosition At) word) =>
        Names.Check(KnownNames.Controls, word, "unknown-control", "a control of a lab", context.Log);

    private bool IsSeries((string Value, SourcePosition At) word) =>
        Names.Check(KnownNames.Series, word, "unknown-series", "a series of a lab", context.Log);

    private static LabKnob Knob((string Value, SourcePosition At) word) => LabControls.Find(word.Value)!.Value;

    private static LabMetric Metric((string Value, SourcePosition At) word) => LabMetrics.Find(word.Value)!.Value;
}
