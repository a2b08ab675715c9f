using System.Net;
using Tutor.Lessons.Formulas;
using Tutor.Lessons.Markup;
using Tutor.Lessons.Model;
using Tutor.Study.Exercises;
using Tutor.Tcp;
using Tutor.Tcp.Judging;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;

namespace Tutor.Study.Tests;

/// <summary>A lesson with one handshake, the numbers 1000 and 5000.</summary>
internal static class Handshake
{
    internal static readonly EquatableArray<TextBlock> SomeText = [new TextBlock.Paragraph([Words("Some text.")])];

    internal static TextRun Words(string text) => new TextRun.Words(text, TextEmphasis.None);

    internal static Formula Formula(string text) =>
        FormulaParser.Parse(text).Formula ?? throw new ArgumentException($"Not a formula: {text}", nameof(text));

    internal static LessonBlock.ScenarioBlock Scenario { get; } = new(
        default,
        "hs",
        new Scenario(
            [
                Host("client", "192.0.2.10", 49152, 1000, new AppCall.Open()),
                Host("server", "192.0.2.80", 80, 5000, new AppCall.Listen()),
            ],
            new PathSpec(SimTime.FromMs(40), [], []),
            Policy.Rfc9293),
        new Variation(Isn: true, EdgeIsn: false, Port: true),
        Source: "client: {isn: 1000}\nserver: {isn: 5000, listen: true}");

    internal static LessonBlock.Exercise Exercise(
        string play,
        params EquatableArray<EquatableArray<MoveField>> rounds) => new(default, "hs-" + play)
        {
            ScenarioId = "hs",
            Play = play,
            Goal = Formula("client.state == ESTABLISHED and server.state == ESTABLISHED"),
            Rounds = rounds,
            Task = SomeText,
            Hints =
            [
                new Hint(SomeText, null, null),
                new Hint([new TextBlock.Paragraph([Words("For that code.")])], null, new DiagnosisCode("ack-equals-isn")),
                new Hint([new TextBlock.Paragraph([Words("Only at the start.")])], 0, null),
            ],
        };

    internal static Lesson Lesson(params EquatableArray<LessonBlock> blocks) => new()
    {
        Id = "handshake",
        Title = "Three-way handshake",
        Blocks = ((EquatableArray<LessonBlock>)[Scenario]).AddRange(blocks),
    };

    internal static ExerciseRun Start(string play, params EquatableArray<EquatableArray<MoveField>> rounds)
    {
        LessonBlock.Exercise exercise = Exercise(play, rounds);
        return ExerciseMoves.Start(Lesson(exercise), exercise, 0, 7);
    }

    internal static Move Send(TcpFlags flags, uint seq, uint ack, ushort window = 65535) => new Move.Send(new Segment
    {
        Flags = flags,
        Seq = new SeqNumber(seq),
        Ack = new SeqNumber(ack),
        Window = window,
    });

    private static HostSpec Host(string name, string address, ushort port, uint isn, AppCall call) => new(
        name,
        new Endpoint(IPAddress.Parse(address), new Port(port)),
        new SeqNumber(isn),
        1460,
        65535,
        [new AppAction(call, new AppCondition.AtOnce(), SimTime.Zero)]);
}
