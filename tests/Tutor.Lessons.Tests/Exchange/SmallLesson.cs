using Tutor.Lessons.Exchange;
using Tutor.Lessons.Markup;
using Tutor.Lessons.Model;
using Tutor.Lessons.Tests.Reading;
using Tutor.Tcp;

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
        :points: 3

        ### Which ack?
        :::

        :::{question} q-multi
        :type: multi

        ### Which use a number?

        - [x] SYN
          > It does.
        - [ ] ACK
          > It does not.
        - [x] FIN
        - [x] data
        :::

        :::{question} q-order
        :type: order

        ### Put them into order.

        1. SYN
           > It opens.
        2. SYN+ACK
        3. ACK
        :::

        :::{question} q-match
        :type: match

        ### What belongs together?

        | | |
        |---|---|
        | a -> b | 1 |
        | c = d | 2 |
        :::

        :::{question} q-flags
        :type: flags
        :scenario: hs
        :at: after 1
        :answer: [SYN, ACK]

        ### Which flags?

        - SYN: it announces the ISN.
        - FIN: nothing is over.
        :::

        :::{question} q-state
        :type: state
        :scenario: hs
        :at: after 2
        :answer: {client: ESTABLISHED, server: SYN-RECEIVED}

        ### Which states?
        :::
        """;

    public static Lesson Lesson { get; } = Sample.Lesson(Source);

    public static ExportResult Export(ExportFormat format, string? item = null, ulong? seed = null) =>
        LessonExport.Of(Lesson, new ExportOrder(format, item, seed));

    public static EquatableArray<TextRun> Words(string text) => [new TextRun.Words(text, TextEmphasis.None)];
}
