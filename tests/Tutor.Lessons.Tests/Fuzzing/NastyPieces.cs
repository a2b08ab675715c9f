namespace Tutor.Lessons.Tests.Fuzzing;

/// <summary>What a hostile or careless hand puts into a file.</summary>
internal static class NastyPieces
{
    private static readonly string[] Fixed =
    [
        // Fences, directives, options
        ":::", "::::{hint}\n", ":::::::{exercise} x\n", "```", "```{scenario} x\n", "```{expect} hs-client\n", "~~~\n",
        ":key: value\n", ":at: after 9\n", ":for: ack-equals-isn\n", ":::{question} q\n:type: order\n\n", "{", "}",
        // Templates and formulas
        "{{", "}}", "{{client.iss", "{{client.iss + }}", "{{((((", "{{move.ack}}", "or and not (", "4294967296", "-1",
        "99999999999999999999999999", "0.000000000000000001", "1e309", "1.5s", "after 9", "after 99999999999", "%",
        // Markdown
        "[a](", "[", "](", "![", "[^1]", "[^1]: x\n", "[a]: b\n", "> ", "- ", "- [x] ", "1. ", "### ",
        "| a | b |\n|---|\n", "~~", "==", "**", "*a", "\\", "\\x", "http://a.b", "    ", "\n\n", "---\n", "***\n",
        "===\n", "> [!NOTE]\n",
        // HTML
        "<b>", "</td>", "<table><tr><td>", "<!--", "-->", "<script>", "<a href='javascript:x'>", "&#x0;", "&#x1b;",
        "&lt;", "<details>\n", "<pre>\n", "<![CDATA[", "<img src=x onerror=y>",
        // YAML
        "&a ", "*a", "!!x ", "!<tag:yaml.org,2002:map> ", "<<: *a\n", "%YAML 1.2\n", "...\n", "? ", "[[", "{{{", ": ",
        "\"", "'", ">-\n", "|\n", "key: *a\n", "a: &a [*a, *a]\n", "id: ../../x\n", "lessons: [..]\n", "tcptutor: 2\n",
        "translation-of: x\n", "stamp: {a: b}\n",
        // Characters
        "\0", "\u001b[2J", "\u001b]0;x\u0007", "\u009b", "\u202E", "\u2066", "\u200F", "\uD800", "\uDC00", "\uFEFF",
        "\uFFFE", "\r", "\r\n", "\t", "\u2028", "\u0085", "\u00A0", "\u3000", "🏳️‍🌈", "e\u0301\u0301\u0301", "漢字",
        // Paths
        "../", "/etc/passwd", "C:\\x", "![p](../../../x.png)", "file: ../a.pcap\n",
        // Mermaid
        "```mermaid\nsequenceDiagram\n", "A->>B: x\n", "loop x\n", "alt\nelse\n", "Note over A,B: y\n", "activate A\n",
        "end\n",
    ];

    private static readonly string[] Repeated =
    [
        "> ", "- ", "  ", "[", "](", "(", "{", "{a: ", ":::", "`", "*a ", "<b>", "a", "1. ", "| ", "\u202E", "&a ",
        "{{", "\t", "[^a]", "loop a\n", "e\u0301", "- x\n", "a: [", "\r", "not ", "1+",
    ];

    /// <summary>One of them, or one again and again: up to 1,000 times, seldom 20,000.</summary>
    public static string Next(Random random)
    {
        if (random.Next(12) > 0)
        {
            return Fixed[random.Next(Fixed.Length)];
        }

        int most = random.Next(20) == 0 ? 20_000 : 1_000;
        return string.Concat(Enumerable.Repeat(Repeated[random.Next(Repeated.Length)], random.Next(2, most)));
    }
}
