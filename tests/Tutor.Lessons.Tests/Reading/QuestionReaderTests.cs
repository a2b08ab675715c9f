using Tutor.Lessons.Model;
using Tutor.Lessons.Rendering;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Lessons.Tests.Reading;

/// <summary>Questions of every type: what is read, and every wrong form with its place.</summary>
public class QuestionReaderTests
{
    [Fact]
    public void Multi_takes_several_right_options()
    {
        AnswerKey.Several key = Key<AnswerKey.Several>(
            ":type: multi\n:shuffle: true\n\n### T\n\n- [x] a\n  > yes\n- [ ] b\n- [x] c\n");

        Assert.Equal([true, false, true], key.Options.Select(option => option.IsRight));
        Assert.Single(key.Options[0].Feedback);
    }

    [Fact]
    public void Order_is_a_numbered_list_and_keeps_what_is_said_of_each_item()
    {
        AnswerKey.Order key = Key<AnswerKey.Order>(":type: order\n\n### T\n\n1. one\n   > first\n2. two\n3. three\n");

        Assert.Equal(["one", "two", "three"], key.Items.Select(TextRuns.Plain));
        Assert.Equal([1, 0, 0], key.Feedback.Select(said => said.Count));
    }

    [Fact]
    public void Match_is_a_table_whose_third_column_says_why()
    {
        AnswerKey.Match key = Key<AnswerKey.Match>(
            ":type: match\n\n### T\n\n| flag | uses | why |\n|---|---|---|\n| SYN | 1 | it counts |\n| ACK | 0 | |\n");

        Assert.Equal("flag", TextRuns.Plain(key.LeftName));
        Assert.Equal("uses", TextRuns.Plain(key.RightName));
        Assert.Equal(["SYN=1", "ACK=0"], key.Pairs.Select(p => $"{TextRuns.Plain(p.Left)}={TextRuns.Plain(p.Right)}"));
        Assert.Equal([1, 0], key.Pairs.Select(pair => pair.Feedback.Count));
    }

    [Theory]
    [InlineData("[SYN, ACK]")]
    [InlineData("SYN+ACK")]
    [InlineData("S.")]
    [InlineData("[S, .]")]
    [InlineData("[ACK+SYN]")]
    public void Flags_are_written_as_people_write_them(string answer) => Assert.Equal(
        TcpFlags.Syn | TcpFlags.Ack, Key<AnswerKey.Flags>($":type: flags\n:answer: {answer}\n\n### T\n").Set);

    [Fact]
    public void What_is_said_of_a_flag_is_kept_with_it()
    {
        AnswerKey.Flags key = Key<AnswerKey.Flags>(
            ":type: flags\n:answer: SYN\n\n### T\n\n- SYN: it *starts*.\n- `ACK`: nothing came yet.\n- FIN：没有关闭。\n");

        Assert.Equal([TcpFlags.Syn, TcpFlags.Ack, TcpFlags.Fin], key.Feedback.Select(said => said.Flag));
    }

    [Fact]
    public void States_are_named_by_host()
    {
        AnswerKey.States key = Key<AnswerKey.States>(
            ":type: state\n:scenario: hs\n:at: after 1\n:answer: {server: SYN-RECEIVED, client: SYN-SENT}\n\n### T\n");

        Assert.Equal(
            [("server", TcpState.SynReceived), ("client", TcpState.SynSent)],
            key.Hosts.Select(asked => (asked.Host, asked.State)));
    }

    [Fact]
    public void A_question_knows_its_moment_its_values_and_where_its_answer_is_written()
    {
        LessonBlock.Question question = Sample.Single<LessonBlock.Question>(
            $"{Sample.Scenario}:::{{question}} q\n:type: number\n:points: 2\n:answer: server.iss\n\n### T\n:::\n");

        Assert.Equal("hs", question.ValuesFrom);
        Assert.Null(question.ScenarioId);
        Assert.False(question.IsAtMoment);
        Assert.Equal(new SourcePosition(12, 10), question.AnswerAt);
    }

    [Theory]
    [InlineData(":type: multi\n\n### T\n\n- [ ] a\n- [ ] b\n", "9:1: A 'multi' question needs two or more options and at least one [x]; here: 2 and 0. [bad-question]")]
    [InlineData(":type: single\n:answer: 1\n\n### T\n\n- [x] a\n- [ ] b\n", "11:10: 'single' questions show their answer below; leave ':answer:' out. [bad-option]")]
    [InlineData(":type: single\n:shuffle: yes\n\n### T\n\n- [x] a\n- [ ] b\n", "11:11: ':shuffle:' is true or false, not 'yes'. [bad-value]")]
    [InlineData(":type: single\n:points: many\n\n### T\n\n- [x] a\n- [ ] b\n", "11:10: ':points:' is a whole number from 0 to 1000, not 'many'. [bad-value]")]
    [InlineData(":type: single\n:at: after 1\n\n### T\n\n- [x] a\n- [ ] b\n", "11:6: ':at:' is a moment of a scenario; add ':scenario:'. [missing-option]")]
    [InlineData(":type: single\n:shufle: true\n\n### T\n", "11:2: {question} has no option 'shufle'. Did you mean 'shuffle'? [unknown-option]")]
    [InlineData(":type: number\n:answer: 1\n\n### T\n\n- [x] a\n", "9:1: '[ ]' and '[x]' have no meaning in 'number' questions. [bad-question]")]
    [InlineData(":type: number\n:shuffle: true\n:answer: 1\n\n### T\n", "11:11: 'number' questions have nothing to shuffle; leave it out. [bad-option]")]
    [InlineData(":type: order\n\n### T\n", "9:1: An 'order' question needs one numbered list of 2 to 20 items, in the right order. [bad-question]")]
    [InlineData(":type: order\n\n### T\n\n- a\n- b\n", "14:1: An 'order' question needs one numbered list of 2 to 20 items, in the right order. [bad-question]")]
    [InlineData(":type: order\n\n### T\n\n1. a\n", "14:1: An 'order' question needs one numbered list of 2 to 20 items, in the right order. [bad-question]")]
    [InlineData(":type: order\n\n### T\n\n1. a\n2. b\n3. a\n", "16:1: 'a' is in the list twice; only one order is right. [bad-question]")]
    [InlineData(":type: order\n:shuffle: false\n\n### T\n\n1. a\n2. b\n", "11:11: 'order' questions are always shuffled; leave it out. [bad-option]")]
    [InlineData(":type: match\n\n### T\n", "9:1: A 'match' question needs one table of two columns, a pair in each row; a third column says why. [bad-question]")]
    [InlineData(":type: match\n\n### T\n\n| a | b |\n|---|---|\n| 1 | 2 |\n", "14:1: The table of a 'match' question has 2 or 3 columns and, under its head, 2 to 20 rows; here: 2 and 1. [bad-question]")]
    [InlineData(":type: match\n\n### T\n\n| a |\n|---|\n| 1 |\n| 2 |\n", "14:1: The table of a 'match' question has 2 or 3 columns and, under its head, 2 to 20 rows; here: 1 and 2. [bad-question]")]
    [InlineData(":type: match\n\n### T\n\n| a | b |\n|---|---|\n| 1 | 2 |\n| 1 | 3 |\n", "17:2: '1' stands at the left twice; it has one partner. [bad-question]")]
    [InlineData(":type: match\n\n### T\n\n| a | b |\n|---|---|\n| 1 | 2 |\n| 2 | 2 |\n", "16:2: All right sides are the same; there is nothing to match. [bad-question]")]
    [InlineData(":type: match\n\n### T\n\n| a | b |\n|---|---|\n| 1 | 2 |\n| 2 |   |\n", "17:2: A pair needs something at the left and at the right. [bad-question]")]
    [InlineData(":type: flags\n\n### T\n", "9:1: {question} needs the option ':answer:'. [missing-option]")]
    [InlineData(":type: flags\n:answer: [SYN, ACC]\n\n### T\n", "11:16: 'ACC' is not a flag that a question can ask for. Did you mean 'ACK'? [unknown-flag]")]
    [InlineData(":type: flags\n:answer: [SYN, ECE]\n\n### T\n", "11:16: 'ECE+CWR' is not a flag that a question can ask for. Known: SYN, ACK, FIN, RST, PSH, URG. [unknown-flag]")]
    [InlineData(":type: flags\n:answer: []\n\n### T\n", "11:10: Name at least one flag: [SYN, ACK], SYN+ACK or S. [bad-value]")]
    [InlineData(":type: flags\n:answer: SYN\n\n### T\n\n- because\n", "15:1: Under a 'flags' question an item is 'FLAG: why', such as 'SYN: why'. [bad-question]")]
    [InlineData(":type: flags\n:answer: SYN\n\n### T\n\n- SIN: because\n", "15:1: 'SIN' is not a flag that a question can ask for. Did you mean 'SYN'? [unknown-flag]")]
    [InlineData(":type: state\n:at: after 1\n:answer: {client: LISTEN}\n\n### T\n", "9:1: {question} needs the option ':scenario:'. [missing-option]")]
    [InlineData(":type: state\n:scenario: hs\n:answer: {client: LISTEN}\n\n### T\n", "9:1: {question} needs the option ':at:'. [missing-option]")]
    [InlineData(":type: state\n:scenario: hs\n:at: after 1\n:answer: LISTEN\n\n### T\n", "13:10: Write {client: ESTABLISHED, server: SYN-RECEIVED}. [bad-value]")]
    [InlineData(":type: state\n:scenario: hs\n:at: after 1\n:answer: {client: LISTEN, sever: CLOSED}\n\n### T\n", "13:27: 'sever' is not a host of the scenario. Did you mean 'server'? [unknown-host]")]
    [InlineData(":type: state\n:scenario: hs\n:at: after 1\n:answer: {client: ESTABLISHD}\n\n### T\n", "13:19: 'ESTABLISHD' is not a state of TCP. Did you mean 'ESTABLISHED'? [unknown-state]")]
    [InlineData(":type: state\n:scenario: hs\n:at: after 1\n:answer: {client: [A]}\n\n### T\n", "13:19: 'client' needs one value. [bad-value]")]
    [InlineData(":type: state\n:scenario: hs\n:at: after 1\n:answer: {client: LISTEN\n\n### T\n", "bad-yaml")]
    public void A_wrong_form_is_placed_and_says_what_to_write(string body, string finding) => Assert.Contains(
        finding, Sample.Findings($"{Sample.Scenario}:::{{question}} q\n{body}:::\n"), StringComparison.Ordinal);

    private static T Key<T>(string body) where T : AnswerKey => Assert.IsType<T>(
        Sample.Single<LessonBlock.Question>($"{Sample.Scenario}:::{{question}} q\n{body}:::\n").Key);
}
