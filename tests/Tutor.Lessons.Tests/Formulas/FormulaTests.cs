using Tutor.Lessons.Formulas;
using Tutor.Lessons.Model;
using Tutor.Lessons.Tests.Reading;
using Tutor.Lessons.Texts;
using Tutor.Tcp.Judging;
using Tutor.Tcp.World;

namespace Tutor.Lessons.Tests.Formulas;

public class FormulaTests
{
    private static readonly Scenario Scenario =
        Sample.Single<LessonBlock.ScenarioBlock>(Sample.Scenario).Scenario;

    [Theory]
    [InlineData("1 + 2 - 4", "-1")]
    [InlineData("client.iss", "1000 of client")]
    [InlineData("client.isn + 1", "1001 of client")]
    [InlineData("1 + client.iss", "1001 of client")]
    [InlineData("client.iss - 1001", "4294967295 of client")]
    [InlineData("client.iss + 4294967295", "999 of client")]
    [InlineData("client.snd_nxt - client.iss", "1")]
    [InlineData("client.rcv_nxt", "5001 of server")]
    [InlineData("server.irs", "1000 of client")]
    [InlineData("client.addr", "192.0.2.10")]
    [InlineData("server.port", "80")]
    [InlineData("server.mss", "1460")]
    [InlineData("client.state", "ESTABLISHED")]
    [InlineData("server.state == SYN-RECEIVED", "true")]
    [InlineData("server.state != SYN-RECEIVED", "false")]
    [InlineData("client.snd_una == 1001 and not server.state == ESTABLISHED", "true")]
    [InlineData("client.iss > client.snd_nxt or (client.iss < client.snd_nxt and 1 <= 1)", "true")]
    [InlineData("client.port >= 49153", "false")]
    public void Are_computed_from_the_world(string formula, string value) => Assert.Equal(value, Print(formula));

    [Theory]
    [InlineData("", "1: The formula ends too early: a number or a name is missing.")]
    [InlineData("1 +", "4: The formula ends too early: a number or a name is missing.")]
    [InlineData("1 2", "3: '2' does not belong here.")]
    [InlineData("1 < 2 < 3", "7: Two comparisons in a row need 'and' between them.")]
    [InlineData("(1", "3: A ')' is missing.")]
    [InlineData("4294967296", "1: 4294967296 is larger than 4294967295.")]
    [InlineData("client.state == ESTABLISHT", "17: 'ESTABLISHT' is not a state of TCP. Did you mean 'ESTABLISHED'?")]
    [InlineData("snd_nxt", "1: 'snd_nxt' needs a host and a value, such as client.snd_nxt.")]
    [InlineData("a.b.c", "1: 'a.b.c' needs a host and a value, such as client.snd_nxt.")]
    [InlineData("client.snd_nxt()", "15: '()' does not belong here.")]
    public void That_are_no_formulas_are_refused_with_a_column(string formula, string error)
    {
        FormulaError found = FormulaParser.Parse(formula).Error!;

        Assert.Equal(error, $"{found.Column}: {TextCatalogue.English.Format(found.Text)}");
    }

    [Theory]
    [InlineData("clint.iss", "No host is named 'clint'. Did you mean 'client'?")]
    [InlineData("client.snd_nx", "'snd_nx' is not a value that a formula can use. Did you mean 'snd_nxt'?")]
    [InlineData("move.ack", "move.ack has a value only in feedback to a move.")]
    [InlineData("client.state + 1", "+ and - work on numbers only, and two sequence numbers cannot be added.")]
    [InlineData("client.iss + server.iss", "+ and - work on numbers only, and two sequence numbers cannot be added.")]
    [InlineData("client.state == 1", "These two cannot be compared.")]
    [InlineData("client.state < ESTABLISHED", "These two cannot be compared.")]
    [InlineData("client.iss and 1 == 1", "'and', 'or' and 'not' need conditions, such as client.state == ESTABLISHED.")]
    [InlineData("not client.iss", "'and', 'or' and 'not' need conditions, such as client.state == ESTABLISHED.")]
    public void Without_a_value_say_why(string formula, string error)
    {
        FormulaResult result = FormulaEvaluator.Evaluate(FormulaParser.Parse(formula).Formula!, Scope());

        Assert.Equal(error, TextCatalogue.English.Format(result.Error!));
    }

    [Fact]
    public void Are_bounded_in_length_and_depth()
    {
        Assert.Null(FormulaParser.Parse(new string('(', 32) + "1" + new string(')', 32)).Error);
        Assert.Equal(34, FormulaParser.Parse(new string('(', 33) + "1" + new string(')', 33)).Error!.Column);
        Assert.Equal(257, FormulaParser.Parse(new string('1', 257)).Error!.Column);
    }

    [Fact]
    public void Of_a_learner_use_only_what_the_screen_shows()
    {
        Turn turn = Play.Start(Scenario, "client", _ => false, 0);
        Assert.Equal("1000 of client", Learner("iss", turn));
        Assert.Equal("RCV.NXT is not known in CLOSED yet.", Learner("RCV.NXT+1", turn));

        turn = Play.MakeDue(turn.Side, _ => false);
        Assert.Equal("1001 of client", Learner("snd_nxt", turn));
        Assert.Equal("1001 of client", Learner("SND.NXT", turn));
        Assert.Equal("RCV.NXT is not known in SYN-SENT yet.", Learner("rcv_nxt", turn));
        Assert.Equal("5001 of server", Learner("irs+1", turn));
        Assert.Equal("'server.iss' is not a value of your own side. Use names without a host, such as snd_nxt.",
            Learner("server.iss", turn));
    }

    [Fact]
    public void Read_the_move_that_was_made()
    {
        Turn turn = Play.Start(Scenario, "client", _ => false, 2);
        FormulaScope scope = new(turn.Side.World, turn.Side.Due);

        Assert.Equal("5001 of server", Print("move.ack", scope));
        Assert.Equal("1001 of client", Print("move.seq", scope));
        Assert.Equal("ACK", Print("move.flags", scope));
        Assert.Equal("0", Print("move.len", scope));
    }

    [Fact]
    public void Of_a_goal_without_a_truth_value_never_hold()
    {
        Assert.False(FormulaEvaluator.AsGoal(FormulaParser.Parse("client.iss").Formula!)(Scope().World));
    }

    private static string Learner(string text, Turn turn)
    {
        FormulaParse parse = FormulaParser.ParseLearner(text);
        return parse.Formula is { } formula
            ? Print(formula, new FormulaScope(turn.Side.World, null) { Learner = turn.Side })
            : TextCatalogue.English.Format(parse.Error!.Text);
    }

    /// <summary>The client is ESTABLISHED; its ACK is on the wire, so the server is SYN-RECEIVED.</summary>
    private static FormulaScope Scope() => new(Play.Start(Scenario, "client", _ => false, 2).Side.World, null);

    private static string Print(string formula, FormulaScope? scope = null) =>
        Print(FormulaParser.Parse(formula).Formula!, scope ?? Scope());

    private static string Print(Formula formula, FormulaScope scope)
    {
        FormulaResult result = FormulaEvaluator.Evaluate(formula, scope);
        return result.Value switch
        {
            FormulaValue.Count count => $"{count.Value}",
            FormulaValue.Sequence sequence => $"{sequence.Value} of {sequence.Owner}",
            FormulaValue.State state => Tutor.Tcp.State.TcpStates.Print(state.Value),
            FormulaValue.Truth truth => truth.Value ? "true" : "false",
            FormulaValue.Word word => word.Value,
            _ => TextCatalogue.English.Format(result.Error!),
        };
    }
}
