using Tutor.Lessons.Model;
using Tutor.Lessons.Reading;

namespace Tutor.Lessons.Checking;

/// <summary>Finds formulas that lack a brace, so that the learner reads the formula and not its value.</summary>
/// <param name="source">The lesson's text.</param>
/// <param name="lesson">The lesson.</param>
/// <param name="add">Takes what is wrong.</param>
internal sealed class TemplateLint(SourceText source, Lesson lesson, Action<string, SourcePosition, string> add)
{
    private const string Fence = "```";
    private const string Rule = "---";

    private readonly string[] hosts =
    [
        .. lesson.Blocks.OfType<LessonBlock.ScenarioBlock>().Concat(lesson.Shared)
            .SelectMany(block => block.Scenario.Hosts.Select(host => host.Name + '.')).Distinct(),
    ];

    /// <summary>Reports the first such formula of each line of prose.</summary>
    public void Check()
    {
        int line = 1;
        while (line < source.LineCount && source.Line(line).TrimEnd() != Rule)
        {
            line++; // The front matter.
        }

        bool isCode = false;
        for (line++; line < source.LineCount; line++)
        {
            string text = source.Line(line);
            bool isFence = text.AsSpan().TrimStart().StartsWith(Fence);
            isCode ^= isFence;
            if (!isCode && !isFence && Unfinished(text) is { } at)
            {
                add(
                    "template-braces", new SourcePosition(line + 1, at + 1),
                    "This formula is shown as it stands. Put it between two braces on each side: "
                    + "{{server.iss + 1}}.");
            }
        }
    }

    /// <summary>Where a formula starts that has not two braces on each side; null when there is none.</summary>
    private int? Unfinished(string text)
    {
        int at = text.IndexOf('{', StringComparison.Ordinal);
        while (at >= 0)
        {
            bool isDouble = at + 1 < text.Length && text[at + 1] == '{';
            int start = isDouble ? at + 2 : at + 1;
            int end = isDouble ? text.IndexOf("}}", start, StringComparison.Ordinal) : start;
            if (end < 0 || !isDouble)
            {
                string named = text[start..].TrimStart();
                if (Array.Exists(hosts, host => named.StartsWith(host, StringComparison.Ordinal)))
                {
                    return at;
                }
            }

            at = end < 0 ? -1 : text.IndexOf('{', end);
        }

        return null;
    }
}
