using Tutor.Lessons.Model;
using Tutor.Lessons.Reading;

namespace Tutor.Lessons.Translating;

/// <summary>What a translation may not hold: everything but ids and prose.</summary>
internal static class TranslationRules
{
    /// <summary>Reports what does not belong there.</summary>
    public static void Check(Lesson source, LessonOutline outline, TranslationFile file, FindingLog log)
    {
        if (file.Of != source.Id)
        {
            log.Add("translation-of", file.OfAt, $"Write 'translation-of: {source.Id}', the id of the lesson.");
        }

        string[] ids = [.. source.Objectives.Select(objective => objective.Id)];
        foreach ((Objective text, SourcePosition at) in file.Objectives)
        {
            Names.Check(ids, (text.Id, at), "unknown-objective", "an objective of the source", log);
        }

        CheckParts(file.Outline.Parts, log);
        CheckNames(outline, file.Outline, log);
    }

    private static void CheckParts(IReadOnlyList<OutlinePart> parts, FindingLog log)
    {
        foreach (OutlinePart part in parts)
        {
            switch (part)
            {
                case OutlinePart.Data data:
                    log.Add(
                        "translation-data", data.Directive.At,
                        $"{{{data.Directive.Name}}} is taken from the source. Delete it here.");
                    break;
                case OutlinePart.Item item:
                    if (item.HasOptions)
                    {
                        log.Add(
                            "translation-option", new SourcePosition(item.First + 2, 1),
                            "Options are taken from the source. Delete them here.");
                    }

                    CheckParts(item.Parts, log);
                    break;
            }
        }
    }

    private static void CheckNames(LessonOutline source, LessonOutline translation, FindingLog log)
    {
        Dictionary<string, string> names = [];
        foreach (OutlinePart.Item item in source.Parts.OfType<OutlinePart.Item>())
        {
            names.TryAdd(item.Argument, item.Directive.Name);
        }

        foreach (OutlinePart.Item item in translation.Parts.OfType<OutlinePart.Item>())
        {
            if (names.TryGetValue(item.Argument, out string? name) && name != item.Directive.Name)
            {
                log.Add(
                    "translation-kind", item.Directive.NameAt,
                    $"'{item.Argument}' is a {{{name}}} in the source, not a {{{item.Directive.Name}}}.");
            }
        }
    }
}
