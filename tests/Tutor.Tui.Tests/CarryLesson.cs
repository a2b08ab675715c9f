namespace Tutor.Tui.Tests;

/// <summary>A lesson whose exercise makes the learner the wire.</summary>
internal static class CarryLesson
{
    internal const string Text = """
        ---
        tcptutor: 1
        id: wire
        title: You are the wire
        ---

        ```{scenario} plain
        client: {addr: 192.0.2.10, port: 49152, isn: 1000}
        server: {addr: 192.0.2.80, port: 80,    isn: 5000, listen: true}
        ```

        ## Half open

        ::::{exercise} half-open
        :scenario: plain
        :play: network
        :goal: client.state == ESTABLISHED and server.state == SYN-RECEIVED
        :max-moves: 4

        Carry the segments so that the client is in ESTABLISHED and the server still in SYN-RECEIVED.

        :::{hint}
        Which of the three segments has the server not seen yet?
        :::
        ::::

        ## Afterwards

        The server learns of it with the third segment only.
        """;
}
