using System.Text;
using Markdig.Syntax;

namespace Tutor.Lessons.Translating;

/// <summary>
/// The text of a lesson put together from lines of its source and of its translation. It remembers where each line is
/// from, so that what is found in it can be told of the right file.
/// </summary>
/// <param name="source">The source.</param>
/// <param name="translation">The translation.</param>
/// <param name="tag">The language of the source, which marks what is shown in it.</param>
internal sealed class MergedText(LessonOutline source, LessonOutline translation, string tag)
{
    private readonly StringBuilder text = new();
    private readonly List<MergedLine> lines = [];

    /// <summary>Where each line is from.</summary>
    public IReadOnlyList<MergedLine> Lines => lines;

    /// <summary>The text.</summary>
    public override string ToString() => text.ToString();

    /// <summary>Adds lines of the source as they are.</summary>
    public void AddSource(int first, int end, string key)
    {
        for (int i = first; i < end; i++)
        {
            Add(source.Source.Line(i), new MergedLine(key, i, IsTranslated: false));
        }
    }

    /// <summary>Adds a block of the translation, and an empty line.</summary>
    /// <param name="part">The block.</param>
    /// <param name="key">The part of the lesson that it belongs to.</param>
    /// <param name="marks">Characters that replace others, by line and column.</param>
    public void AddTranslated(
        OutlinePart part, string key, IReadOnlyDictionary<int, (int Column, char Mark)>? marks = null)
    {
        for (int i = part.First; i < part.End; i++)
        {
            string line = translation.Source.Line(i);
            if (marks is not null && marks.TryGetValue(i, out (int Column, char Mark) mark))
            {
                line = line[..mark.Column] + mark.Mark + line[(mark.Column + 1)..];
            }

            Add(line, new MergedLine(key, i, IsTranslated: true));
        }

        AddEmpty(key, part.End - 1, isTranslated: true);
    }

    /// <summary>Adds blocks of the source, the first with a mark that says its language.</summary>
    public void AddMarked(IEnumerable<OutlinePart.Text> parts, string key)
    {
        bool isFirst = true;
        foreach (OutlinePart.Text part in parts)
        {
            int from = part.First;
            if (isFirst)
            {
                from += AddMark(part, key);
            }

            isFirst = false;
            AddSource(from, part.End, key);
            AddEmpty(key, part.End - 1, isTranslated: false);
        }
    }

    /// <summary>Adds an empty line.</summary>
    public void AddEmpty(string key, int line, bool isTranslated) => Add("", new MergedLine(key, line, isTranslated));

    /// <summary>
    /// In a heading or a paragraph the mark is its first word; before any other block it stands alone.
    /// </summary>
    /// <returns>How many lines of the block are written.</returns>
    private int AddMark(OutlinePart.Text part, string key)
    {
        MergedLine origin = new(key, part.First, IsTranslated: false);
        string line = source.Source.Line(part.First);
        int start = line.Length - line.TrimStart(' ').Length;
        if (part.Block is HeadingBlock { IsSetext: false } heading)
        {
            start += heading.Level;
            Add($"{line[..start]} ({tag}) {line[start..].TrimStart()}", origin);
            return 1;
        }

        if (part.Block is ParagraphBlock or HeadingBlock)
        {
            Add($"{line[..start]}({tag}) {line[start..]}", origin);
            return 1;
        }

        Add($"({tag})", origin);
        Add("", origin);
        return 0;
    }

    private void Add(string line, MergedLine origin)
    {
        text.Append(line).Append('\n');
        lines.Add(origin);
    }
}

/// <summary>Where a line is from.</summary>
/// <param name="Key">The part of the lesson that it belongs to; empty for what is not translated.</param>
/// <param name="Line">The line in its own file, from 0.</param>
/// <param name="IsTranslated">True when it is from the translation.</param>
internal readonly record struct MergedLine(string Key, int Line, bool IsTranslated);
