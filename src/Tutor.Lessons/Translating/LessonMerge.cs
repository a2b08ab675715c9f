namespace Tutor.Lessons.Translating;

/// <summary>
/// Puts the prose of a translation into the fences of its source. Fences, options, data and which answers are right are
/// lines of the source, so that a translation cannot change them.
/// </summary>
internal sealed class LessonMerge
{
    private readonly LessonOutline source;
    private readonly IReadOnlyDictionary<string, OutlineUnit> translated;
    private readonly Func<string, bool> isUsed;
    private readonly MergedText text;
    private readonly TranslationFile translation;

    /// <summary>Prepares it.</summary>
    /// <param name="source">The source.</param>
    /// <param name="translation">The translation.</param>
    /// <param name="translated">The units of the translation, by key.</param>
    /// <param name="isUsed">Whether the translation of a unit is shown.</param>
    /// <param name="tag">The language of the source.</param>
    public LessonMerge(
        LessonOutline source,
        TranslationFile translation,
        IReadOnlyDictionary<string, OutlineUnit> translated,
        Func<string, bool> isUsed,
        string tag)
    {
        this.source = source;
        this.translation = translation;
        this.translated = translated;
        this.isUsed = isUsed;
        text = new MergedText(source, translation.Outline, tag);
    }

    /// <summary>
    /// Fenced parts of used units for which the translation has no text: the key and what is missing.
    /// </summary>
    public List<(string Key, string What)> Gaps { get; } = [];

    /// <summary>Puts them together.</summary>
    public MergedText Run(IReadOnlyList<OutlineUnit> units)
    {
        int body = source.Parts.Count > 0 ? source.Parts[0].First : source.Source.LineCount;
        text.AddSource(0, body, "");
        foreach (OutlineUnit unit in units)
        {
            if (unit.Item is null)
            {
                AddRun(unit);
            }
            else if (unit.Item.Directive.Name != "predict")
            {
                AddItem(unit.Item);
            }
        }

        return text;
    }

    private void AddRun(OutlineUnit unit)
    {
        bool isTranslated = isUsed(unit.Key);
        List<OutlinePart.Text> theirs = isTranslated ? translated[unit.Key].Texts : [];
        int place = 0;
        int next = 0;
        bool isMarked = false;
        foreach (OutlinePart part in unit.Run)
        {
            if (part is not OutlinePart.Text prose)
            {
                AddWhole(part);
            }
            else if (!isTranslated)
            {
                AddSourceText(prose, unit.Key, ref isMarked);
            }
            else
            {
                // Block by block, so that what stands before a scenario or a drill stays there; the last takes the
                // rest.
                bool isLast = ++place == unit.Texts.Count;
                for (; next < (isLast ? theirs.Count : Math.Min(place, theirs.Count)); next++)
                {
                    text.AddTranslated(theirs[next], unit.Key);
                }
            }
        }
    }

    private void AddSourceText(OutlinePart.Text prose, string key, ref bool isMarked)
    {
        if (isMarked)
        {
            AddWhole(prose);
            return;
        }

        text.AddMarked([prose], key);
        isMarked = true;
    }

    private void AddWhole(OutlinePart part)
    {
        text.AddSource(part.First, part.End, "");
        text.AddEmpty("", part.End - 1, isTranslated: false);
    }

    private void AddItem(OutlinePart.Item item)
    {
        string key = item.Argument;
        OutlinePart.Item? theirs = isUsed(key) ? translated[key].Item : null;
        Open(item);
        switch (item.Directive.Name)
        {
            case "question" or "predict":
                AddQuestion(item, theirs, key);
                break;
            case "worked" or "lab":
                AddWorked(item, theirs, key);
                break;
            default:
                AddTexts([.. item.Texts], theirs is null ? null : [.. theirs.Texts], key, "the text");
                AddInner(item, theirs, key);
                break;
        }

        Close(item);
    }

    private void AddQuestion(OutlinePart.Item item, OutlinePart.Item? theirs, string key)
    {
        if (theirs is null)
        {
            text.AddMarked(item.Texts, key);
            return;
        }

        Dictionary<int, (int Column, char Mark)> marks = [];
        List<(int Line, int Column)> right = QuestionShape.Marks(item, source.Source);
        List<(int Line, int Column)> given = QuestionShape.Marks(theirs, translation.Outline.Source);
        for (int i = 0; i < given.Count && i < right.Count; i++)
        {
            if (given[i].Column >= 0 && right[i].Column >= 0)
            {
                marks[given[i].Line] = (given[i].Column, source.Source.Line(right[i].Line)[right[i].Column]);
            }
        }

        foreach (OutlinePart.Text part in theirs.Texts)
        {
            text.AddTranslated(part, key, marks);
        }
    }

    /// <summary>The texts between predictions are matched by their order.</summary>
    private void AddWorked(OutlinePart.Item item, OutlinePart.Item? theirs, string key)
    {
        List<List<OutlinePart.Text>> groups = Groups(item);
        List<List<OutlinePart.Text>>? given = theirs is null ? null : Groups(theirs);
        List<OutlinePart.Item> predictions = [.. item.Inner("predict")];
        for (int i = 0; i < groups.Count; i++)
        {
            List<OutlinePart.Text>? group = given is null ? null : i < given.Count ? given[i] : [];
            AddTexts(groups[i], group, key, $"text {i + 1}");
            if (i < predictions.Count)
            {
                AddItem(predictions[i]);
            }
        }
    }

    private static List<List<OutlinePart.Text>> Groups(OutlinePart.Item worked)
    {
        List<List<OutlinePart.Text>> groups = [[]];
        foreach (OutlinePart part in worked.Parts)
        {
            if (part is OutlinePart.Text prose)
            {
                groups[^1].Add(prose);
            }
            else
            {
                groups.Add([]);
            }
        }

        return groups;
    }

    /// <summary>Hints are matched by their order, feedback by its code.</summary>
    private void AddInner(OutlinePart.Item item, OutlinePart.Item? theirs, string key)
    {
        Dictionary<string, int> seen = [];
        foreach (OutlinePart.Item inner in item.Parts.OfType<OutlinePart.Item>())
        {
            string kind = $"{inner.Directive.Name} {inner.Argument}".TrimEnd();
            int place = seen[kind] = seen.GetValueOrDefault(kind) + 1;
            OutlinePart.Item? match = theirs?.Inner(inner.Directive.Name)
                .Where(given => given.Argument == inner.Argument)
                .ElementAtOrDefault(place - 1);
            Open(inner);
            List<OutlinePart.Text>? given = theirs is null ? null : match is null ? [] : [.. match.Texts];
            AddTexts([.. inner.Texts], given, key, inner.Argument.Length > 0 ? kind : $"{kind} {place}");
            Close(inner);
        }
    }

    /// <summary>Adds the translated texts, else those of the source with the mark.</summary>
    private void AddTexts(
        List<OutlinePart.Text> ours, List<OutlinePart.Text>? theirs, string key, string what)
    {
        if (theirs is { Count: > 0 } && ours.Count > 0)
        {
            theirs.ForEach(part => text.AddTranslated(part, key));
            return;
        }

        if (theirs is not null && ours.Count > 0)
        {
            Gaps.Add((key, what));
        }

        text.AddMarked(ours, key);
    }

    private void Open(OutlinePart.Item item)
    {
        text.AddSource(item.First, item.HeadEnd, item.Argument);
        text.AddEmpty(item.Argument, item.First, isTranslated: false);
    }

    private void Close(OutlinePart.Item item)
    {
        text.AddSource(item.CloseLine, item.CloseLine + 1, item.Argument);
        text.AddEmpty(item.Argument, item.CloseLine, isTranslated: false);
    }
}
