namespace Tutor.Cli.Tests;

/// <summary>A lesson with more than two hosts in the dialogue of lines.</summary>
public sealed class FurtherHostsTests : IDisposable
{
    private const string Lesson = """
        ---
        tcptutor: 1
        id: crowd
        title: A crowd
        ---

        ```{scenario} crowd
        client: {isn: 1000}
        server: {isn: 5000}
        hosts:  {mallory: {addr: 203.0.113.66}}
        apps:   {client: [open at 500ms]}
        inject:
          - {at: 1ms, from: mallory, segment: "SYN seq=90"}
          - {at: 300ms, from: mallory, source: client, segment: "SYN seq=77"}
        ```

        ::::{exercise} crowd-server
        :scenario: crowd
        :play: server
        :goal: client.state == ESTABLISHED

        Answer whoever comes.

        :::{hint}
        Who sent the segment?
        :::
        ::::
        """;

    private readonly World world = new();
    private readonly TemporaryDirectory directory = new();

    public void Dispose()
    {
        world.Dispose();
        directory.Dispose();
    }

    [Fact]
    public void The_dialogue_names_who_sends_whom_that_claims_to_be_and_the_states_of_all()
    {
        File.WriteAllText(directory["crowd.md"], Lesson);

        Assert.Equal(0, world.Run("SYN ACK 5000 91\nwait\n", "learn", directory["crowd.md"], "--plain"));

        Assert.Contains("1  mallory to server: SYN, seq 90.", world.Output, StringComparison.Ordinal);
        Assert.Contains("2  server to mallory: SYN ACK, seq 5000, ack 91", world.Output, StringComparison.Ordinal);
        Assert.Contains("3  mallory to server: RST, seq 91.", world.Output, StringComparison.Ordinal);
        Assert.Contains("4  client (mallory) to server: SYN, seq 77.", world.Output, StringComparison.Ordinal);
        Assert.Contains(". mallory is CLOSED.", world.Output, StringComparison.Ordinal);
    }
}
