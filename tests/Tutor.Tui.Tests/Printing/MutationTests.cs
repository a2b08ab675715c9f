using System.Text;
using Tutor.Lessons.Model;
using Tutor.Lessons.Reading;
using Tutor.Lessons.Texts;
using Tutor.Tui.Printing;

namespace Tutor.Tui.Tests.Printing;

public sealed class MutationTests
{
    private const int Cases = 2000;
    private const int MostLength = 600;

    private static readonly string[] Pieces =
    [
        "<b>", "</div>", "<table>", "<td>", "<!--", "-->", "<script>", "```mermaid\nsequenceDiagram\n", "```\n", "**", "~~", "==",
        "~", "^", "[^1]", "[", "](", "![", "|", "|---|\n", "> [!NOTE]\n", "- [x] ", "\n\n", "\r", "\t", "\0", "\e[2J", "\u202E",
        "\uD800", "握手", "\u200D", "e\u0301", "{{x}}", ":::{a}\n", "---\n", "+++\n", "    ", "&#0;", "&amp;", "\\", "<pre>",
        "->>", ": ", "end\n", "alt x\n", "note over A: ", "1. ", "#", "https://a.b/c",
    ];

    [Fact]
    public void No_change_of_a_note_makes_it_unreadable_or_harmful()
    {
        string[] notes = [.. Notes.Names.Select(Notes.Text)];
        Random random = new(20_260_101);
        for (int i = 0; i < Cases; i++)
        {
            string text = Mutated(notes[random.Next(notes.Length)], random);
            Lesson lesson = PlainDocument.Read("a.md", text).Lesson!;
            int width = random.Next(1, 120);
            foreach (var row in LessonPrint.Rows(lesson, TextCatalogue.English, width, isAscii: i % 2 == 0))
            {
                string shown = row.ToString();
                int bad = shown.AsSpan().IndexOfAnyInRange('\0', '\x1F');
                Assert.True(bad < 0 && !shown.Contains('\u202E', StringComparison.Ordinal), $"case {i}: {Escaped(text)}");
            }
        }
    }

    private static string Mutated(string text, Random random)
    {
        int start = random.Next(Math.Max(1, text.Length - MostLength));
        StringBuilder mutated = new(text, start, Math.Min(MostLength, text.Length - start), MostLength * 2);
        for (int i = random.Next(1, 12); i > 0; i--)
        {
            int at = random.Next(mutated.Length);
            switch (random.Next(3))
            {
                case 0:
                    mutated.Insert(at, Pieces[random.Next(Pieces.Length)]);
                    break;
                case 1:
                    mutated.Remove(at, random.Next(Math.Min(40, mutated.Length - at)));
                    break;
                default:
                    mutated.Insert(at, mutated.ToString(at, random.Next(Math.Min(60, mutated.Length - at))));
                    break;
            }
        }

        return mutated.ToString();
    }

    private static string Escaped(string text) => string.Concat(text.Take(600).Select(c => c < ' ' ? $"\\x{(int)c:x2}" : $"{c}"));
}
