using System.Text;
using Tutor.Lessons.Packs;

namespace Tutor.Tui.Tests;

/// <summary>A pack with parts; its lessons have links of every kind, a picture, a footnote and a wide table.</summary>
internal static class Linked
{
    internal const string Id = "edu.example.links";

    private const string Manifest = """
        tcptutor: 1
        id: edu.example.links
        version: 0.3.1
        title: Exam prep, Dr. Lin
        summary: Exercises for the exam, and the way through them.
        languages: [en]
        authors: [Dr. Lin, A. Teacher]
        license: CC-BY-4.0
        parts:
          - id: basics
            title: The basics
            lessons: [first, second]
          - id: more
            title: And more
            lessons: [third]
        """;

    private const string First = """
        ---
        tcptutor: 1
        id: first
        title: First things
        summary: What a sequence number counts, with a table and a picture.
        minutes: 3
        objectives:
          count: Say what a sequence number counts.
        ---

        # What it counts

        Each octet of a stream has a **sequence number**. A SYN has one too[^syn], and so has a FIN. See
        [the second lesson](02-second.md), [its end](02-second.md#the-end), the section [Tables](#tables) below, or
        [RFC 9293](https://www.rfc-editor.org/rfc/rfc9293.html#section-3.4), which is where all of this is written.
        What is sent again has the same sequence number as before.

        ![A window that slides over numbers](window.png)

        > [!NOTE]
        > The number of the first octet is chosen anew for each connection, so that old segments are not mistaken for new
        > sequence numbers.

        ```mermaid
        sequenceDiagram
            client->>server: SYN seq=1000
            server->>client: SYN ACK seq=5000 ack=1001
            client->>server: ACK seq=1001 ack=5001
        ```

        ## Tables

        | segment | uses up | which number does the other side name next, and why does it name that one |
        |---|--:|---|
        | SYN | 1 | the number of the SYN and one more, because a SYN stands for one number in the stream |
        | data of n octets | n | the number of the first octet and n more |
        | FIN | 1 | the number of the FIN and one more |
        | ACK alone | 0 | the same as before |

        ```text
        01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34
        ```

        A [broken link](#nowhere) and a [file](notes.txt).

        :::{question} q-one
        :type: single

        ### Does an ACK alone use up a number?

        - [ ] Yes
          > It stands for no octet.
        - [x] No
          > Right.
        :::

        [^syn]: It stands for one number, as if it were an octet in front of the data.
        """;

    private const string Second = """
        ---
        tcptutor: 1
        id: second
        title: Second things
        summary: The way back.
        requires: [first]
        minutes: 3
        ---

        # Start

        Text of the second lesson. Back to [the first](01-first.md).

        :::{question} q-two
        :type: single

        ### Is this the second lesson?

        - [x] Yes
          > Right.
        - [ ] No
          > It is.
        :::

        ## The end

        This is the end of the second lesson.
        """;

    private const string Third = """
        ---
        tcptutor: 1
        id: third
        title: 三次握手
        summary: 一个标题很宽的课程。
        ---

        # 开始

        正文。
        """;

    internal static MemoryPackFiles Files() => new(new Dictionary<string, byte[]>
    {
        [PackManifest.File] = Encoding.UTF8.GetBytes(Manifest + "\n"),
        ["lessons/01-first.md"] = Encoding.UTF8.GetBytes(First + "\n"),
        ["lessons/02-second.md"] = Encoding.UTF8.GetBytes(Second + "\n"),
        ["lessons/03-third.md"] = Encoding.UTF8.GetBytes(Third + "\n"),
        ["lessons/window.png"] = [1],
        ["lessons/notes.txt"] = [1],
    });
}
