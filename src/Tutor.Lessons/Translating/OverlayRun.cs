using Tutor.Lessons.Model;
using Tutor.Lessons.Packs;
using Tutor.Lessons.Reading;
using Tutor.Tcp;

namespace Tutor.Lessons.Translating;

/// <summary>One laying of a translation over its source.</summary>
internal sealed class OverlayRun
{
    private readonly Lesson lesson;
    private readonly LessonOutline source;
    private readonly TranslationFile file;
    private readonly LessonTranslation translation;
    private readonly FindingLog log;
    private readonly List<OutlineUnit> units;
    private readonly Dictionary<string, OutlineUnit> theirs;
    private readonly Dictionary<string, TranslationState> states = new(StringComparer.Ordinal);

    public OverlayRun(
        Lesson lesson, LessonOutline source, TranslationFile file, LessonTranslation translation, FindingLog log)
    {
        (this.lesson, this.source, this.file, this.translation, this.log) = (lesson, source, file, translation, log);
        units = [.. OutlineUnit.Of(source).DistinctBy(unit => unit.Key)];
        theirs = [];
        foreach (OutlineUnit unit in OutlineUnit.Of(file.Outline))
        {
            if (!theirs.TryAdd(unit.Key, unit))
            {
                log.Add("duplicate-id", At(unit), $"'{unit.Key}' is translated twice.");
            }
        }
    }

    /// <summary>The shared scenarios of the pack.</summary>
    public SharedScenarios Shared { get; init; } = SharedScenarios.None;

    public OverlayResult Apply()
    {
        TranslationRules.Check(lesson, source, file, log);
        foreach (OutlineUnit unit in units.Where(unit => unit.Text.Length > 0))
        {
            states[unit.Key] = StateOf(unit);
        }

        (LessonMerge merge, MergedText text, LessonResult read) = Merge();
        if (RejectBroken(read, text))
        {
            (merge, text, read) = Merge();
        }

        Lesson merged = read.Lesson is { } whole ? TranslatedHead.Over(whole, file, translation.SourceTag) : lesson;
        foreach ((string key, string what) in merge.Gaps)
        {
            states[key] = TranslationState.Incomplete;
            log.Add("translation-incomplete", At(theirs[key]), $"'{key}' has no translation of {what}.");
        }

        return new OverlayResult(WithStates(merged, text), Parts(), Surplus(), log.InOrder());
    }

    private TranslationState StateOf(OutlineUnit unit)
    {
        if (theirs.GetValueOrDefault(unit.Key) is not { Text.Length: > 0 } given)
        {
            return TranslationState.Missing;
        }

        if (unit.Item is { Directive.Name: "question" or "predict" } question
            && QuestionShape.Of(question, source.Source) != QuestionShape.Of(given.Item!, file.Outline.Source))
        {
            log.Add(
                "translation-shape", At(given),
                $"'{unit.Key}' needs the same heading, options, feedback and explanation as its source, in its order.");
            return TranslationState.Missing;
        }

        return file.Stamps.GetValueOrDefault(unit.Key) == SourceHash.Of(unit.Text)
            ? TranslationState.Translated
            : TranslationState.Stale;
    }

    private (LessonMerge Merge, MergedText Text, LessonResult Read) Merge()
    {
        LessonMerge merge = new(source, file, theirs, IsUsed, translation.SourceTag);
        MergedText text = merge.Run(units);
        return (merge, text, LessonReader.Read(translation.File, text.ToString(), Shared));
    }

    private bool IsUsed(string key) => states.GetValueOrDefault(key) == TranslationState.Translated;

    /// <summary>Reports what is wrong in translated lines, and takes back the parts in which it is.</summary>
    private bool RejectBroken(LessonResult read, MergedText text)
    {
        bool isBroken = false;
        foreach (Finding finding in read.Findings.Where(finding => finding.File == translation.File))
        {
            MergedLine line = text.Lines[Math.Clamp(finding.At.Line - 1, 0, text.Lines.Count - 1)];
            if (line.IsTranslated)
            {
                log.Add(finding.Id, finding.At with { Line = line.Line + 1 }, finding.Text);
                isBroken |= finding.Severity == Severity.Error;
                states[line.Key] = finding.Severity == Severity.Error ? TranslationState.Missing : states[line.Key];
            }
        }

        return isBroken;
    }

    private Lesson WithStates(Lesson merged, MergedText text)
    {
        if (ReferenceEquals(merged, lesson))
        {
            return merged;
        }

        List<LessonBlock> blocks = new(merged.Blocks.Count);
        foreach (LessonBlock block in merged.Blocks)
        {
            MergedLine line = text.Lines[Math.Clamp(block.At.Line - 1, 0, text.Lines.Count - 1)];
            blocks.Add(block with
            {
                At = block.At with { Line = line.Line + 1 },
                Translation = states.GetValueOrDefault(line.Key),
            });
        }

        return merged with { Blocks = EquatableArray.From(blocks) };
    }

    private EquatableArray<TranslatedPart> Parts()
    {
        TranslationState head = TranslatedHead.State(lesson, file.Title, file.Stamps.GetValueOrDefault(PartKey.Head));
        List<TranslatedPart> parts = [new(PartKey.Head, SourceHash.OfHead(lesson), head, new SourcePosition(1, 1))];
        foreach (OutlineUnit unit in units.Where(unit => states.ContainsKey(unit.Key)))
        {
            SourcePosition at = theirs.TryGetValue(unit.Key, out OutlineUnit? given) ? At(given) : new(1, 1);
            parts.Add(new TranslatedPart(unit.Key, SourceHash.Of(unit.Text), states[unit.Key], at));
        }

        return EquatableArray.From(parts);
    }

    private EquatableArray<string> Surplus()
    {
        List<string> surplus = [];
        foreach (OutlineUnit unit in theirs.Values.Where(unit => unit.Text.Length > 0 && !states.ContainsKey(unit.Key)))
        {
            surplus.Add(unit.Key);
            log.Add(
                "translation-surplus", At(unit),
                $"The source has no '{unit.Key}'. {NearestName.Suggest(unit.Key, states.Keys)}");
        }

        return EquatableArray.From(surplus);
    }

    private static SourcePosition At(OutlineUnit unit) => new(Math.Max(0, unit.First) + 1, 1);
}
