namespace Tutor.Tui.Tests;

/// <summary>A lesson with more than two hosts, as a learner sees it.</summary>
internal static class HostShots
{
    /// <summary>Four hosts, one of which comes late and one of which lies.</summary>
    internal const string Lesson = """
        ---
        tcptutor: 1
        id: crowd
        title: A crowd
        ---

        ```{scenario} crowd
        client: {addr: 192.0.2.10, isn: 1000}
        server: {addr: 192.0.2.80, isn: 5000}
        hosts:
          mallory: {addr: 203.0.113.66, isn: 9000}
          bob:     {addr: 198.51.100.7, isn: 20000}
        apps:
          client: [open at 500ms, abort when ESTABLISHED after 1s]
          server: [listen, listen when CLOSED]
          bob:    [open at 5s]
        inject:
          - {at: 1ms, from: mallory, segment: "SYN seq=90"}
          - {at: 300ms, from: mallory, source: client, segment: "SYN seq=77"}
        ```

        ::::{worked} crowd-watch
        :scenario: crowd
        :until: bob.state == ESTABLISHED

        Mallory is at {{mallory.addr}}. Who reaches the server?
        ::::

        :::::{exercise} crowd-server
        :scenario: crowd
        :play: server
        :goal: bob.state == ESTABLISHED

        You are the server; answer whoever comes.

        :::{hint}
        Who sent the segment that has arrived?
        :::
        :::::
        """;

    /// <summary>All of them.</summary>
    internal static IReadOnlyList<Shot> All { get; } =
    [
        new("hosts-watch", stage => Steps(stage.Teach(Lesson).Press("Enter"), 6)),
        new("hosts-watch-end", stage => Steps(stage.Teach(Lesson).Press("Enter"), 20)),
        new("hosts-exercise", stage => stage.Teach(Lesson).Press("Enter n")),
        new("hosts-step", stage => Steps(stage.Teach(Lesson).Press("Enter"), 4).Press("e")),
    ];

    private static Stage Steps(Stage stage, int steps) =>
        Enumerable.Range(0, steps).Aggregate(stage, (now, _) => now.Press("Space"));
}
