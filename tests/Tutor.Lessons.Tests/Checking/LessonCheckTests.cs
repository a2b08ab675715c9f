using Tutor.Lessons.Checking;
using Tutor.Lessons.Tests.Reading;
using Tutor.Tcp;
using Tutor.Tcp.State;

namespace Tutor.Lessons.Tests.Checking;

public class LessonCheckTests
{
    private const string Handshake = ":scenario: hs\n:play: client\n";
    private const string Hint = "\n:::{hint}\nx\n:::\n::::\n";
    private const string Open = Handshake + ":goal: server.state == ESTABLISHED\n";

    [Theory]
    [InlineData(Handshake + ":goal: 1 == 1\n:from: after 3\n" + Hint, "9:1: 'a' is solved before the learner does anything. Begin earlier (':from:'), or ask for more in ':goal:'. [goal-at-start]")]
    [InlineData(Open + ":max-moves: 1\n" + Hint, "9:1: 'a' misses its goal in 1 move, with ISNs 1000 and 5000. At the end: client ESTABLISHED, server SYN-RECEIVED, after 2 segments; the last sent is 'SYN+ACK seq=5000 ack=1001 win=65535' from server. It takes 2: raise ':max-moves:'. [unsolvable]")]
    [InlineData(Handshake + ":goal: client.state == CLOSING\n:from: after 9\n:blank: [seq]\n" + Hint + "\n```{expect} a\nat: after 9\n```\n", "9:1: 'a' begins after segment 9, and its connection has no more than 3. Correct ':from:'. [unsolvable]")]
    [InlineData(Handshake + ":goal: client.state == CLOSING\n" + Hint, "9:1: 'a' misses its goal in 64 moves, with ISNs 1000 and 5000. At the end: client ESTABLISHED, server ESTABLISHED, after 3 segments; the last sent is 'ACK seq=1001 ack=5001 win=65535' from client, and nothing more happens by itself. What would have to happen next? [unsolvable]")]
    [InlineData(Open + "::::\n", "9:1: 'a' has no hint. Add :::{hint} blocks inside it, from a nudge to another instance worked. [no-hint]")]
    public void An_exercise_that_cannot_be_done_is_found(string exercise, string finding) =>
        AssertFinding($"::::{{exercise}} a\n{exercise}", finding);

    [Theory]
    [InlineData("at: after 9", "18:1: The learner never moves after segment 9. The learner moves after: 0, 2. [expect-place]")]
    [InlineData("at: after 2\nmoves: [{move: ACK ack=server.iss, verdict: correct}]", "20:9: Declared correct; the judge says refused ack-equals-isn. [expect-row]")]
    [InlineData("at: after 2\nmoves: [{move: ACK ack=server.iss, verdict: refused, code: seq-ahead}]", "20:9: Declared refused seq-ahead; the judge says refused ack-equals-isn. [expect-row]")]
    [InlineData("at: after 2\ncorrect: [ACK, FIN+ACK]", "20:16: 'FIN+ACK' is not correct here. Correct: ACK. [expect-correct]")]
    [InlineData("at: start\ncorrect: [SYN, nothing]", "20:16: 'nothing' is not correct here. Correct: SYN. [expect-correct]")]
    [InlineData("at: after 2\ncorrect: [ACK ack=server.iss]", "20:11: Declared correct; the judge says refused ack-equals-isn. [expect-row]")]
    public void An_expect_table_that_does_not_hold_is_found(string yaml, string finding) =>
        AssertFinding($"::::{{exercise}} a\n{Open}{Hint}```{{expect}} a\n{yaml}\n```\n", finding);

    [Fact]
    public void A_correct_move_that_is_not_listed_is_found() => Assert.Equal(
        [
            "t.md:20:11: 'ACK' is not correct here. Correct: SYN+ACK. [expect-correct]",
            "t.md:18:1: 'SYN+ACK' is correct here too, and 'correct:' does not list it. [expect-correct]",
        ],
        LessonCheck.Check("t.md", Sample.Lesson(
            $"{Sample.Scenario}::::{{exercise}} a\n:scenario: hs\n:play: server\n:goal: server.state == ESTABLISHED\n{Hint}"
            + "```{expect} a\nat: after 1\ncorrect: [ACK]\n```\n")).Select(finding => finding.ToString()));

    [Theory]
    [InlineData("at: after 2\ncorrect: [ACK]")]
    [InlineData("at: after 2\ncorrect: [ACK+PSH, ACK]")]
    [InlineData("at: start\ncorrect: [SYN+ECE+CWR]")]
    public void A_correct_set_that_holds_is_accepted(string yaml) => Assert.Empty(LessonCheck.Check(
        "t.md",
        Sample.Lesson($"{Sample.Scenario}::::{{exercise}} a\n{Open}{Hint}```{{expect}} a\n{yaml}\n```\n")));

    [Theory]
    [InlineData("::::{worked} w\n:scenario: hs\n:until: client.state == CLOSING\n\n::::\n", "9:1: 'w' never comes to its end. It stops at: client ESTABLISHED, server ESTABLISHED, after 3 segments; the last sent is 'ACK seq=1001 ack=5001 win=65535' from client. Correct ':until:', or what the applications do. [unsolvable]")]
    [InlineData("::::{worked} w\n:scenario: hs\n:until: client.state == ESTABLISHED\n\n:::{predict} p\n:at: after 9\n:::\n::::\n", "9:1: 'w' ends after segment 2, before 'p' asks for a prediction (after 9). [predict-place]")]
    [InlineData(":::{question} q\n:type: single\n\n### T\n\n- [x] a\n- [ ] b\n:::\n", "9:1: 'q' has a wrong option that does not say why it is wrong. [option-feedback]")]
    [InlineData(":::{question} q\n:type: number\n:scenario: hs\n:answer: client.snd_nxt\n\n### T\n:::\n", "12:10: The answer of 'q' has no value there. [no-answer]")]
    [InlineData(":::{question} q\n:type: number\n:answer: client.snd_nxt\n\n### T\n:::\n", "11:10: The answer of 'q' has no value there. [no-answer]")]
    [InlineData(":::{question} q\n:type: multi\n\n### T\n\n- [x] a\n- [ ] b\n:::\n", "9:1: 'q' has a wrong option that does not say why it is wrong. [option-feedback]")]
    [InlineData(":::{question} q\n:type: number\n:scenario: hs\n:at: after 9\n:answer: server.iss\n\n### T\n:::\n", "9:1: 'q' is about the moment after segment 9, which never comes. [question-place]")]
    [InlineData(":::{question} q\n:type: flags\n:scenario: hs\n:at: start\n:answer: [SYN, ACK]\n\n### T\n:::\n", "13:10: Declared SYN+ACK; the engine sends SYN next. [answer-flags]")]
    [InlineData(":::{question} q\n:type: flags\n:scenario: hs\n:at: after 1\n:answer: SYN\n\n### T\n:::\n", "13:10: Declared SYN; the engine sends SYN+ACK next. [answer-flags]")]
    [InlineData(":::{question} q\n:type: flags\n:scenario: hs\n:at: after 3\n:answer: ACK\n\n### T\n:::\n", "13:10: No segment is sent after segment 3. [no-answer]")]
    [InlineData(":::{question} q\n:type: state\n:scenario: hs\n:at: after 1\n:answer: {client: SYN-SENT, server: ESTABLISHED}\n\n### T\n:::\n", "13:37: Declared ESTABLISHED; the engine's server is SYN-RECEIVED there. [answer-state]")]
    public void A_worked_example_or_a_question_that_does_not_work_out_is_found(string block, string finding) =>
        AssertFinding(block, finding);

    [Fact]
    public void An_exercise_may_begin_after_a_segment_that_overtakes_another()
    {
        string lesson = Sample.Head
            + "```{scenario} hs\npath: {hold: {1: 500ms}}\n"
            + "inject: [{at: 10ms, segment: \"SYN seq=800 win=9000\"}]\n```\n"
            + "::::{exercise} a\n:scenario: hs\n:play: client\n:from: after 3\n:goal: server.state == ESTABLISHED\n"
            + Hint;

        Assert.Empty(LessonCheck.Check("t.md", Sample.Lesson(lesson)));
    }

    [Fact]
    public void A_worked_example_may_end_where_both_ends_are_closed_again()
    {
        const string Refused = "```{scenario} hs\nserver: {listen: false}\n```\n";
        const string Watch = "::::{worked} w\n:scenario: hs\n:until: client.state == CLOSED\n\n"
            + ":::{predict} p\n:at: after 2\n:::\n::::\n";

        Assert.Empty(LessonCheck.Check("t.md", Sample.Lesson(Sample.Head + Refused + Watch)));
    }

    [Fact]
    public void What_a_question_shows_is_covered_up_to_its_moment()
    {
        const string Question = ":::{question} q\n:type: state\n:scenario: hs\n:at: after 1\n"
            + ":answer: {server: SYN-RECEIVED}\n\n### T\n:::\n";

        EquatableArray<TcpState> states = LessonCheck
            .Check("t.md", Sample.Scenario + Question, withSets: false).Coverage.States;

        Assert.Contains(TcpState.SynReceived, states);
        Assert.DoesNotContain(TcpState.Established, states);
    }

    private static void AssertFinding(string body, string finding) =>
        Assert.Equal("t.md:" + finding, Assert.Single(LessonCheck.Check("t.md", Sample.Lesson(Sample.Scenario + body))).ToString());
}
