using System.Globalization;
using System.Text;

namespace Tutor.Benchmarks;

/// <summary>Writes packs of any size whose lessons are as large as those of the core pack, and all different.</summary>
internal static class GeneratedPack
{
    private const int QuestionsOfLesson = 6;

    /// <summary>Writes a pack.</summary>
    /// <param name="directory">The folder; made when it is not there.</param>
    /// <param name="lessons">How many lessons it has.</param>
    public static void Write(string directory, int lessons)
    {
        Directory.CreateDirectory(Path.Combine(directory, "lessons"));
        File.WriteAllText(
            Path.Combine(directory, "pack.yaml"), "tcptutor: 1\nid: org.example.generated\nversion: 1.0.0\ntitle: Generated\n");
        for (int i = 1; i <= lessons; i++)
        {
            string name = i.ToString("0000", CultureInfo.InvariantCulture) + ".md";
            File.WriteAllText(Path.Combine(directory, "lessons", name), Lesson(i));
        }
    }

    private static string Lesson(int number)
    {
        StringBuilder text = new(Head(number));
        text.Append(Exercise(number, "client", "client", "at: after 2", "ACK seq=client.snd_nxt ack=server.iss+1"));
        text.Append(Exercise(number, "server", "server", "at: after 1", "SYN+ACK seq=server.iss ack=client.iss+1"));
        text.Append(Teardown(number));
        for (int i = 1; i <= QuestionsOfLesson; i++)
        {
            text.Append(i % 2 == 0 ? Number(number, i) : Choice(number, i));
        }

        return text.ToString();
    }

    private static string Head(int number) => $$$"""
        ---
        tcptutor: 1
        id: lesson-{{{number}}}
        title: Lesson {{{number}}}
        {{{(number > 1 ? $"requires: [lesson-{number - 1}]" : "level: beginner")}}}
        objectives:
          numbers: Say which numbers the segments carry.
        ---

        # Lesson {{{number}}}

        Before two hosts can exchange data, each must tell the other where it will start counting. That starting point is
        its **ISN**, and a SYN announces it.

        ```{scenario} hs
        client: {addr: 192.0.2.10, port: 49152, isn: {{{1000 + (number * 13)}}}}
        server: {addr: 192.0.2.80, port: 80, isn: {{{500_000 + (number * 17)}}}, listen: true}
        path:   {delay: 40ms}
        vary:   {isn: true, port: true}
        ```

        > [!NOTE]
        > `ack = n` means "I have everything before n; send me n next".

        ::::{worked} watch-{{{number}}}
        :scenario: hs
        :until: client.state == ESTABLISHED and server.state == ESTABLISHED

        The client's SYN carries seq {{client.iss}}.

        :::{predict} predict-{{{number}}}
        :at: after 1

        What will the server's **ack** be?
        :::
        ::::

        """ + "\n";

    private static string Exercise(int number, string name, string host, string at, string move) => $$$"""
        ::::{exercise} {{{name}}}-{{{number}}}
        :scenario: hs
        :play: {{{host}}}
        :goal: client.state == ESTABLISHED and server.state == ESTABLISHED
        :fade: [ack] | [seq, ack] | [flags, seq, ack]
        :max-moves: 4
        :objective: numbers

        Open the connection to port {{server.port}}.

        :::{hint}
        Which number is used up and not yet acknowledged?
        :::
        :::{hint}
        Elsewhere the SYN has seq {{client.iss + 300}}, and the ack is {{client.iss + 301}}.
        :::
        ::::

        ```{expect} {{{name}}}-{{{number}}}
        {{{at}}}
        moves:
          - {move: "{{{move}}}", verdict: correct}
          - {move: "RST seq=client.iss", verdict: refused}
        ```

        """ + "\n";

    private static string Teardown(int number) => $$$"""
        ```{scenario} td
        client: {addr: 192.0.2.10, port: 49160, isn: {{{2000 + number}}}}
        server: {addr: 192.0.2.80, port: 80, isn: 90000, listen: true}
        apps:
          client: ["open", "send 300 when ESTABLISHED", "close when sent"]
          server: ["listen", "close when CLOSE-WAIT after 200ms"]
        path:   {delay: 40ms}
        ```

        ::::{exercise} close-{{{number}}}
        :scenario: td
        :play: client
        :from: after 3
        :goal: client.state == TIME-WAIT and server.state == CLOSED
        :max-moves: 10
        :objective: numbers

        Send what there is to send, then close.

        :::{hint}
        Data moves the numbers, and a FIN uses one.
        :::
        ::::

        """ + "\n";

    private static string Number(int number, int question) => $$$"""
        :::{question} q-{{{number}}}-{{{question}}}
        :type: number
        :scenario: hs
        :at: after 2
        :answer: server.iss + {{{question}}}
        :objective: numbers

        ### Which number comes {{{question}}} after the server's ISN?

        > The server's ISN is {{server.iss}}.
        :::

        """ + "\n";

    private static string Choice(int number, int question) => $$$"""
        :::{question} q-{{{number}}}-{{{question}}}
        :type: single
        :objective: numbers

        ### What does segment {{{question}}} of lesson {{{number}}} carry?

        - [{{{(question == 1 ? "x" : " ")}}}] The ISN of its sender
          > Look at the first segment.
        - [{{{(question == 1 ? " " : "x")}}}] A number that was not used before
          > Look at the segments before it.
        - [ ] Always 0
          > Capture tools subtract the ISN.
        :::

        """ + "\n";
}
