using Tutor.Lessons.Exchange;
using Tutor.Lessons.Markup;
using Tutor.Lessons.Model;
using Tutor.Lessons.Tests.Reading;
using Tutor.Tcp;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Lessons.Tests.Exchange;

/// <summary>A lesson with a question of every type, and texts that every format has to escape.</summary>
internal static class SmallLesson
{
    private const string Source = """
        ---
        tcptutor: 1
        id: small
        title: "Small: a/b & <c>"
        objectives:
          all: Everything.
        ---

        # Small

        ```{scenario} hs
        client: {isn: 1000, port: 49152}
        server: {isn: 4294967295, listen: true}
        path: {delay: 40ms}
        vary: {isn: true, port: true}
        apps: {client: ["open", "send 100 when ESTABLISHED", "close when sent"], server: ["listen", "close when CLOSE-WAIT"]}
        ```

        ::::{exercise} ex
        :scenario: hs
        :play: server
        :goal: client.state == TIME-WAIT and server.state == CLOSED

        Answer {{client.addr}}. Your ISN is {{server.iss}}.

        :::{hint}
        Count.
        :::
        ::::

        :::{question} q-single
        :type: single
        :objective: all

        ### What does `SYN=1 {x}` use?

        See **RFC 9293**:

        - a ~ b
        - c # d

        ```
        1 < 2
        ```

        - [x] One number: {{client.iss}} = ISN
          > Yes \{so\} it is.
        - [ ] %50% of it -> none
          > No "quotes" ]]> here.

        > Always.
        :::

        :::{question} q-number
        :type: number
        :scenario: hs
        :at: after 2
        :answer: server.iss + 1

        ### Which ack?
        :::
        """;

    public static Lesson Lesson { get; } = Build();

    public static ExportResult Export(ExportFormat format, string? item = null, ulong? seed = null) =>
        LessonExport.Of(Lesson, new ExportOrder(format, item, seed));

    private static Lesson Build()
    {
        Lesson read = Sample.Lesson(Source);
        LessonBlock.Question number = read.Blocks.OfType<LessonBlock.Question>().Last();
        return read with
        {
            Blocks = read.Blocks.AddRange(
            [
                number with
                {
                    Id = "q-multi",
                    Title = Words("Which use a number?"),
                    Key = new AnswerKey.Several(
                    [
                        new Option(Words("SYN"), true, [new TextBlock.Paragraph(Words("It does."))]),
                        new Option(Words("ACK"), false, [new TextBlock.Paragraph(Words("It does not."))]),
                        new Option(Words("FIN"), true, []),
                        new Option(Words("data"), true, []),
                    ]),
                },
                number with
                {
                    Id = "q-order",
                    Title = Words("Put them into order."),
                    Key = new AnswerKey.Order([Words("SYN"), Words("SYN+ACK"), Words("ACK")]),
                },
                number with
                {
                    Id = "q-match",
                    Title = Words("What belongs together?"),
                    Key = new AnswerKey.Match(
                        [new MatchPair(Words("a -> b"), Words("1")), new MatchPair(Words("c = d"), Words("2"))]),
                },
                number with
                {
                    Id = "q-flags",
                    Title = Words("Which flags?"),
                    Key = new AnswerKey.Flags(TcpFlags.Syn | TcpFlags.Ack),
                },
                number with
                {
                    Id = "q-state",
                    Title = Words("Which states?"),
                    Key = new AnswerKey.States(
                        [new HostState("client", TcpState.Established), new HostState("server", TcpState.SynReceived)]),
                },
            ]),
        };
    }

    public static EquatableArray<TextRun> Words(string text) => [new TextRun.Words(text, TextEmphasis.None)];
}
