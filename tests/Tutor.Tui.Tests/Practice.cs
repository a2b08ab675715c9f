namespace Tutor.Tui.Tests;

/// <summary>A lesson with the pages that the core pack does not have yet.</summary>
internal static class Practice
{
    internal const string Text = """
        ---
        tcptutor: 1
        id: handshake
        title: Practice
        ---

        ```{scenario} hs
        client: {isn: 1000}
        server: {isn: 5000, listen: true}
        vary: {isn: true}
        ```

        ## A queue that fills

        :::{lab} flood
        :scenario: hs
        :controls: [rate, backlog, cookies]
        :series: [half-open, connected]

        The server at {{server.addr}} keeps room for a few half-open connections only.

        - [ ] Fill the queue with as few SYNs a second as you can.
        - [ ] Switch SYN cookies on, and look at what the queue holds now.
        :::

        ## A recorded handshake

        ```{capture} recorded
        file: captures/handshake.pcapng
        side: server
        blank: [ack]
        ```

        ## Again

        ```{drill} numbers
        from: [q-ack]
        until: 2 in a row
        ```

        :::{question} q-ack
        :type: number
        :scenario: hs
        :at: after 2
        :answer: server.iss + 1

        ### Which ack comes next?

        > The server's SYN used {{server.iss}}.
        :::

        """;
}
