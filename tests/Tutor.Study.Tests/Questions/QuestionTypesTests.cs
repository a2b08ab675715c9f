using Tutor.Lessons.Markup;
using Tutor.Lessons.Model;
using Tutor.Lessons.Rendering;
using Tutor.Study.Questions;
using Tutor.Tcp;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Study.Tests.Questions;

/// <summary>Every type of question: how an answer is put together, judged, said and explained.</summary>
public class QuestionTypesTests
{
    private static readonly AnswerKey.Several Several = new(
        [Option("a", true), Option("b", false), Option("c", true)]);

    private static readonly AnswerKey.Order Order = new([Runs("one"), Runs("two"), Runs("three")])
    {
        Feedback = [Handshake.SomeText, [], []],
    };

    private static readonly AnswerKey.Match Match = new(
    [
        new MatchPair(Runs("SYN"), Runs("1")), new MatchPair(Runs("ACK"), Runs("0")), new MatchPair(Runs("FIN"), Runs("1")),
    ]);

    private static readonly AnswerKey.Flags Flags = new(TcpFlags.Syn | TcpFlags.Ack)
    {
        Feedback = [new FlagFeedback(TcpFlags.Syn, Handshake.SomeText)],
    };

    private static readonly AnswerKey.States States = new(
        [new HostState("client", TcpState.Closed), new HostState("server", TcpState.SynReceived)]);

    [Theory]
    [InlineData("1", false, "1")]
    [InlineData("13", true, "1 3")]
    [InlineData("123", false, "1 2 3")]
    [InlineData("1231", false, "2 3")]
    public void Several_is_right_when_all_right_ones_are_marked_and_no_other(string digits, bool isRight, string text) =>
        Assert.Equal(new GivenAnswer(isRight, 0, text), Answer(Type(Start(Several), digits)));

    [Fact]
    public void The_log_keeps_the_authors_places_however_the_options_are_shuffled()
    {
        for (ulong seed = 0; seed < 20; seed++)
        {
            QuestionRun run = Start(Several, seed, shuffle: true);
            foreach (int place in Enumerable.Range(0, 3).Where(place => run.Options[run.Shown[place]].IsRight))
            {
                run = QuestionMoves.Digit(run, (char)('1' + place));
            }

            Assert.Equal(new GivenAnswer(true, 0, "1 3"), Answer(run));
        }
    }

    [Fact]
    public void Options_stay_in_place_unless_the_author_lets_them_be_shuffled()
    {
        Assert.Equal([0, 1, 2], Start(Several, 5).Shown);
        Assert.Contains(Enumerable.Range(0, 20), seed => Start(Several, (ulong)seed, shuffle: true).Shown[0] != 0);
    }

    [Fact]
    public void Items_never_come_in_the_right_order_and_another_seed_gives_another()
    {
        List<EquatableArray<int>> orders = [];
        for (ulong seed = 0; seed < 50; seed++)
        {
            QuestionRun run = Start(Order, seed);
            orders.Add(Items(run));
            Assert.NotEqual([0, 1, 2], Items(run));
        }

        Assert.True(orders.Distinct().Count() > 2);
    }

    [Fact]
    public void An_item_is_carried_by_the_cursor_or_moved_at_once()
    {
        QuestionRun run = Start(Order);
        int first = Items(run)[0];
        QuestionRun carried = QuestionMoves.Take(QuestionMoves.Step(QuestionMoves.Step(QuestionMoves.Take(run), 1), 1));

        Assert.Equal(first, Items(carried)[2]);
        Assert.Equal(2, carried.Selected);
        Assert.Equal(Items(carried), Items(QuestionMoves.Carry(run, 2)));
        Assert.Equal(Items(carried), Items(QuestionMoves.Step(carried, -1)));
    }

    [Fact]
    public void Order_is_right_when_every_item_stands_in_its_place()
    {
        QuestionRun run = Sort(Start(Order));

        Assert.Equal(new GivenAnswer(true, 0, "1 2 3"), Answer(run));
        Assert.Equal(new GivenAnswer(false, 0, "2 1 3"), Answer(QuestionMoves.Carry(QuestionMoves.Select(run, 0), 1)));
    }

    [Fact]
    public void Equal_right_sides_are_shown_once_and_fit_each_of_theirs()
    {
        QuestionRun run = Start(Match);
        Assert.Equal(["0", "1"], run.RightSides.Select(TextRuns.Plain).Order());
        int one = run.RightSides.Select(TextRuns.Plain).ToList().IndexOf("1");
        char right = (char)('1' + one);
        char other = (char)('2' - one);
        Assert.Equal(new GivenAnswer(true, 0, "a=1 b=2 c=1"), Answer(Type(run, $"{right}{other}{right}")));
        Assert.Equal(new GivenAnswer(false, 0, "a=2 b=2 c=1"), Answer(Type(run, $"{other}{other}{right}")));
    }

    [Fact]
    public void Partners_and_states_go_round()
    {
        QuestionRun run = Start(Match);
        Assert.Equal(0, Partner(QuestionMoves.Change(run, 1)));
        Assert.Equal(1, Partner(QuestionMoves.Change(run, -1)));
        Assert.Equal(0, Partner(QuestionMoves.Change(QuestionMoves.Change(run, -1), 1)));
    }

    [Theory]
    [InlineData(TcpFlags.Syn | TcpFlags.Ack, true, "SYN ACK")]
    [InlineData(TcpFlags.Syn | TcpFlags.Ack | TcpFlags.Psh, true, "SYN PSH ACK")]
    [InlineData(TcpFlags.Syn, false, "SYN")]
    [InlineData(TcpFlags.Syn | TcpFlags.Ack | TcpFlags.Fin, false, "SYN FIN ACK")]
    public void Flags_are_right_when_the_same_ones_are_set_and_psh_is_free(TcpFlags set, bool isRight, string text)
    {
        QuestionRun run = Start(Flags);
        foreach (TcpFlags flag in QuestionRun.FlagRow.Where(flag => (set & flag) != 0))
        {
            run = QuestionMoves.Flip(run, flag);
        }

        Assert.Equal(new GivenAnswer(isRight, 0, text), Answer(run));
    }

    [Fact]
    public void The_states_of_the_engine_are_the_key_whatever_was_declared()
    {
        QuestionRun run = Start(States, 0, shuffle: false, after: 2);
        Assert.Equal([TcpState.Established, TcpState.SynReceived], run.RightStates());
        run = run with { Draft = new AnswerDraft.States([TcpState.Established, TcpState.SynReceived]) };

        Assert.Equal(new GivenAnswer(true, 0, "client=ESTABLISHED server=SYN-RECEIVED"), Answer(run));
    }

    [Fact]
    public void What_is_not_complete_is_no_answer_and_says_what_is_missing()
    {
        foreach ((AnswerKey key, string text) in new (AnswerKey, string)[]
        {
            (Several, "notice.mark-missing"), (Match, "notice.pair-missing"), (Flags, "notice.flag-missing"),
            (States, "notice.state-missing"),
        })
        {
            QuestionRun run = Start(key, 0, false, after: 2);
            Assert.Equal(text, Answering.Missing(run)?.Key);
            Assert.Same(run, Answering.Answer(run));
        }
    }

    [Fact]
    public void Nothing_moves_once_the_answer_is_given()
    {
        foreach (AnswerKey key in new AnswerKey[] { Several, Order, Match, Flags, States })
        {
            QuestionRun run = Start(key, 0, false, after: 2) with { Given = new GivenAnswer(false, 0) };
            Assert.Same(run, QuestionMoves.Digit(run, '2'));
            Assert.Same(run, QuestionMoves.Mark(run));
            Assert.Same(run, QuestionMoves.Take(run));
            Assert.Same(run, QuestionMoves.Carry(run, 1));
            Assert.Same(run, QuestionMoves.Change(run, 1));
            Assert.Same(run, QuestionMoves.Flip(run, TcpFlags.Syn));
            Assert.Same(run, QuestionMoves.Select(run, 1));
        }
    }

    [Fact]
    public void Every_option_pair_and_bit_is_explained_after_the_answer()
    {
        Assert.Empty(AnswerReview.Of(Start(Order)));
        AnswerReview[] items = [.. AnswerReview.Of(Answering.Answer(QuestionMoves.Carry(Sort(Start(Order)), -1)))];
        Assert.Equal(["1", "2", "3"], items.Select(item => item.Mark));
        Assert.Equal(["one", "two", "three"], items.Select(item => TextRuns.Plain(item.Text)));
        Assert.Equal([true, false, false], items.Select(item => item.IsMet));
        Assert.Equal(Handshake.SomeText, items[0].Why);

        AnswerReview flag = Assert.Single(AnswerReview.Of(Answering.Answer(QuestionMoves.Flip(Start(Flags), TcpFlags.Ack))));
        Assert.Equal(("SYN", false), (flag.Mark, flag.IsMet));
    }

    [Fact]
    public void A_number_needs_no_scenario()
    {
        QuestionRun run = Start(new AnswerKey.Number(Handshake.Formula("2 + 3")));

        Assert.Equal(new GivenAnswer(true, 5), Answer(Type(run, "5")));
    }

    private static int? Partner(QuestionRun run) => ((AnswerDraft.Pairs)run.Draft).Partners[0];

    private static EquatableArray<int> Items(QuestionRun run) => ((AnswerDraft.Sequence)run.Draft).Items;

    private static QuestionRun Sort(QuestionRun run)
    {
        for (int item = 0; item < run.RowCount; item++)
        {
            int at = Items(run).AsSpan().IndexOf(item);
            run = QuestionMoves.Carry(QuestionMoves.Select(run, at), item - at);
        }

        return run;
    }

    private static QuestionRun Type(QuestionRun run, string digits) => digits.Aggregate(run, QuestionMoves.Digit);

    private static GivenAnswer? Answer(QuestionRun run) => Answering.Answer(run).Given;

    private static QuestionRun Start(AnswerKey key, ulong seed = 0, bool shuffle = false, int after = 0)
    {
        LessonBlock.Question question = new(default, "q")
        {
            Title = Runs("Which?"),
            Key = key,
            Shuffle = shuffle,
            ScenarioId = after > 0 ? "hs" : null,
            AtAfter = after,
        };
        return QuestionRun.Start(Handshake.Lesson(question), question, seed);
    }

    private static Option Option(string text, bool isRight) => new(Runs(text), isRight, Handshake.SomeText);

    private static EquatableArray<TextRun> Runs(string text) => [Handshake.Words(text)];
}
