using System.Text;

namespace Tutor.Lessons.Translating;

/// <summary>
/// A part of a lesson that is translated as one: a run of prose, or a fenced block without its predictions.
/// </summary>
/// <param name="Key">Its key (<see cref="PartKey"/>, or an id).</param>
/// <param name="Text">Its text, as it is hashed.</param>
/// <param name="Run">The blocks of a run of prose, and the blocks of data between them; empty for a fenced
/// block.</param>
/// <param name="Item">The fenced block; null for a run of prose.</param>
internal sealed record OutlineUnit(
    string Key, string Text, IReadOnlyList<OutlinePart> Run, OutlinePart.Item? Item)
{
    /// <summary>The prose of a run.</summary>
    public List<OutlinePart.Text> Texts { get; } = [.. Run.OfType<OutlinePart.Text>()];

    /// <summary>The first line, from 0; -1 when it has none.</summary>
    public int First => Item?.First ?? (Run.Count > 0 ? Run[0].First : -1);

    /// <summary>The units of a lesson in the order of the file; runs without a word are among them.</summary>
    public static List<OutlineUnit> Of(LessonOutline outline)
    {
        List<OutlineUnit> units = [];
        List<OutlinePart> run = [];
        foreach (OutlinePart part in outline.Parts)
        {
            if (part is not OutlinePart.Item item)
            {
                run.Add(part);
                continue;
            }

            units.Add(OfRun(outline, PartKey.Before(item.Argument), run));
            units.Add(OfItem(outline, item));
            units.AddRange(item.Inner("predict").Select(predict => OfItem(outline, predict)));
            run = [];
        }

        units.Add(OfRun(outline, PartKey.End, run));
        return units;
    }

    private static OutlineUnit OfRun(LessonOutline outline, string key, List<OutlinePart> run) =>
        new(key, string.Join("\n\n", run.OfType<OutlinePart.Text>().Select(outline.TextOf)), run, null);

    private static OutlineUnit OfItem(LessonOutline outline, OutlinePart.Item item)
    {
        StringBuilder text = new();
        Append(outline, item, text);
        return new OutlineUnit(item.Argument, text.ToString(), [], item);
    }

    private static void Append(LessonOutline outline, OutlinePart.Item item, StringBuilder text)
    {
        foreach (OutlinePart part in item.Parts)
        {
            if (part is OutlinePart.Text prose)
            {
                text.Append(outline.TextOf(prose)).Append("\n\n");
            }
            else if (part is OutlinePart.Item { Directive.Name: not "predict" } inner)
            {
                text.Append('{').Append(inner.Directive.Name).Append("} ").Append(inner.Argument).Append('\n');
                Append(outline, inner, text);
            }
        }
    }
}
