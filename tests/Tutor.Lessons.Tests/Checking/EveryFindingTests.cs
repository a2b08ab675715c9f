using Tutor.Lessons.Checking;
using Tutor.Lessons.Model;
using Tutor.Lessons.Tests.Reading;

namespace Tutor.Lessons.Tests.Checking;

/// <summary>Each finding of the checker has a small lesson that has it, and a repaired one that does not.</summary>
public class EveryFindingTests
{
    private const string Open = "::::{exercise} a\n:scenario: hs\n:play: client\n:goal: server.state == ESTABLISHED\n";
    private const string Server = "::::{exercise} a\n:scenario: hs\n:play: server\n:goal: server.state == ESTABLISHED\n";
    private const string Closed = "```{scenario} cp\nserver: {listen: false}\n```\n\n::::{exercise} c\n:scenario: cp\n:play: server\n:from: after 1\n"
        + ":goal: client.state == CLOSED\n:blank: [seq, ack]\n";

    private const string Hint = "\n:::{hint}\nx\n:::\n::::\n";
    private const string Single = ":::{question} q\n:type: single\n\n### T?\n\n";
    private const string Number = ":::{question} q\n:type: number\n:scenario: hs\n:at: after 2\n";
    private static readonly string Long = string.Concat(Enumerable.Repeat("octet ", 30));

    public static TheoryData<string, string, string> Cases => new()
    {
        {
            "blank-unused", Open.Replace("server.state == ESTABLISHED", "client.state == SYN-SENT", StringComparison.Ordinal) + ":blank: [ack]\n" + Hint,
            Open + ":blank: [ack]\n" + Hint
        },
        { "blank-any", Open + ":blank: [window]\n" + Hint, Open + ":blank: [seq]\n" + Hint },
        { "goal-at-start", Open + ":from: after 3\n" + Hint, Open + Hint },
        { "unsolvable", Open + ":max-moves: 1\n" + Hint, Open + ":max-moves: 2\n" + Hint },
        { "no-hint", Open + "::::\n", Open + Hint },
        {
            "hint-duplicate", Open + "\n:::{hint}\nSame\n:::\n:::{hint}\nSame\n:::\n::::\n",
            Open + "\n:::{hint}\nSame\n:::\n:::{hint}\nOther\n:::\n::::\n"
        },
        {
            "hint-is-answer", Open + "\n:::{hint}\nSay ack {{server.iss + 1}}.\n:::\n::::\n",
            Open + "\n:::{hint}\nElsewhere ack {{server.iss + 31}} answers {{server.iss + 30}}.\n:::\n::::\n"
        },
        {
            "hint-is-answer", Closed + "\n:::{hint}\nSay seq 0, ack {{client.iss + 1}}.\n:::\n::::\n",
            Closed + "\n:::{hint}\nA SYN with seq {{client.iss + 30}} is answered by seq 0, ack {{client.iss + 31}}.\n:::\n::::\n"
        },
        { "template-braces", "It is {server.iss}.\n", "It is {{server.iss}}, not {seq}.\n" },
        { "template-braces", "Then {{ client.iss + 1}.\n", "```text\n{server.iss}\n```\n" },
        { "task-long", Open + $"\n{Long}\n" + Hint, Open + "\nShort.\n" + Hint },
        { "expect-place", Open + Hint + Expect("after 9", ""), Open + Hint + Expect("after 2", "") },
        {
            "expect-row", Open + Hint + Expect("after 2", "{move: ACK ack=server.iss, verdict: correct}"),
            Open + Hint + Expect("after 2", "{move: ACK ack=server.iss+1, verdict: correct}")
        },
        {
            "expect-edge", Server + Hint + Expect("after 1", "{move: SYN+ACK seq=server.iss ack=server.iss-3999, verdict: correct}"),
            Server + Hint + Expect("after 1", "{move: SYN+ACK seq=server.iss ack=client.iss+1, verdict: correct}")
        },
        { "expect-correct", Open + Hint + Expect("after 2", "", "[SYN]"), Open + Hint + Expect("after 2", "", "[ACK]") },
        { "predict-place", Worked(9), Worked(1) },
        { "option-feedback", Single + "- [x] a\n- [ ] b\n:::\n", Single + "- [x] a\n- [ ] b\n  > No.\n:::\n" },
        { "option-duplicate", Single + "- [x] a\n- [ ] A\n  > No.\n:::\n", Single + "- [x] a\n- [ ] b\n  > No.\n:::\n" },
        {
            "option-of-above", Single + "- [x] a\n- [ ] All of the above\n  > No.\n:::\n",
            Single + "- [x] a\n- [ ] All of the octets\n  > No.\n:::\n"
        },
        { "option-length", Single + $"- [x] {Long}\n- [ ] b\n  > No.\n:::\n", Single + $"- [x] b\n- [ ] {Long}\n  > No.\n:::\n" },
        { "key-position", Questions("- [x] a\n- [ ] b\n  > No.\n"), Questions("- [ ] b\n  > No.\n- [x] a\n") },
        {
            "question-negative", Single.Replace("T?", "Which flag is not set?", StringComparison.Ordinal) + "- [x] a\n- [ ] b\n  > No.\n:::\n",
            Single.Replace("T?", "The FIN is not acknowledged. Why does it not close? Which is set?", StringComparison.Ordinal) + "- [x] a\n- [ ] b\n  > No.\n:::\n"
        },
        { "answer-literal", Number + ":answer: 5001\n\n### T?\n:::\n", Number + ":answer: server.iss + 1\n\n### T?\n:::\n" },
        {
            "no-answer", Number.Replace("2", "0", StringComparison.Ordinal) + ":answer: client.snd_nxt\n\n### T?\n:::\n",
            Number + ":answer: client.snd_nxt\n\n### T?\n:::\n"
        },
        { "code-wide", $"```text\n{Long}\n```\n", "```text\nshort\n```\n" },
        { "table-wide", $"| a | b |\n|---|---|\n| {Long} | c |\n", "| a | b |\n|---|---|\n| c | d |\n" },
        {
            "page-long", string.Concat(Enumerable.Repeat("Line.\n\n", 40)),
            string.Concat(Enumerable.Repeat("Line.\n\n", 15)) + Open + Hint + string.Concat(Enumerable.Repeat("Line.\n\n", 15))
        },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Is_in_the_broken_lesson_and_not_in_the_repaired_one(string id, string broken, string repaired)
    {
        Assert.Contains(id, Ids(Sample.Scenario + broken));
        Assert.DoesNotContain(id, Ids(Sample.Scenario + repaired));
    }

    [Theory]
    [InlineData("objective-unused", "objectives: {x: X}\n", "4:14")]
    [InlineData("misconception-unused", "misconceptions: [ack-equals-isn]\n", "4:18")]
    public void A_promise_of_the_front_matter_that_is_not_kept_is_found_at_its_word(string id, string head, string at)
    {
        string broken = $"---\ntcptutor: 1\nid: t\n{head}title: T\n---\n```{{scenario}} hs\nvary: {{isn: true}}\n```\n";
        string kept = id == "objective-unused"
            ? $"{broken}:::{{question}} q\n:type: number\n:answer: 1\n:objective: x\n\n### T?\n:::\n"
            : broken + Open + Hint;

        Finding finding = Assert.Single(LessonCheck.Check("t.md", broken, false).Findings, f => f.Id == id);
        Assert.Equal(at, $"{finding.At.Line}:{finding.At.Column}");
        Assert.Equal(FindingKinds.Find(id)!.Severity, finding.Severity);
        Assert.DoesNotContain(LessonCheck.Check("t.md", kept, false).Findings, f => f.Id == id);
    }

    [Fact]
    public void A_wide_line_of_code_is_found_in_its_own_line()
    {
        Finding finding = Assert.Single(LessonCheck.Check("t.md", $"{Sample.Head}\nText.\n\n```text\nshort\n  {Long}\n```\n", false).Findings);

        Assert.Equal("code-wide", finding.Id);
        Assert.Equal(new SourcePosition(11, 1), finding.At);
    }

    private static IEnumerable<string> Ids(string text) => LessonCheck.Check("t.md", text, false).Findings.Select(f => f.Id);

    private static string Expect(string at, string row, string correct = "") =>
        $"```{{expect}} a\nat: {at}\n{(row.Length > 0 ? $"moves: [{row}]\n" : "")}{(correct.Length > 0 ? $"correct: {correct}\n" : "")}```\n";

    private static string Worked(int after) =>
        $"::::{{worked}} w\n:scenario: hs\n:until: client.state == ESTABLISHED\n\n:::{{predict}} p\n:at: after {after}\n\nWhat?\n:::\n::::\n";

    private static string Questions(string last) =>
        Question("one", "- [x] a\n- [ ] b\n  > No.\n") + Question("two", "- [x] a\n- [ ] b\n  > No.\n") + Question("three", last);

    private static string Question(string id, string options) =>
        $":::{{question}} {id}\n:type: single\n\n### T?\n\n{options}:::\n\n";
}
