using Tutor.Lessons.Translating;

namespace Tutor.Lessons.Tests.Translating;

/// <summary>A small lesson and a translation of it, stamped.</summary>
internal static class Translated
{
    internal const string Source = """
        ---
        tcptutor: 1
        id: small
        title: A small lesson
        summary: Nothing much.
        objectives:
          one: Do one thing.
        ---

        # A small lesson

        Words before.

        ```{scenario} sc
        client: {addr: 192.0.2.10, port: 49152, isn: 1000}
        server: {addr: 192.0.2.80, port: 80, isn: 5000, listen: true}
        ```

        The client starts at {{client.iss}}.

        ::::{worked} w
        :scenario: sc
        :until: client.state == ESTABLISHED

        First.

        :::{predict} p
        :at: after 1

        What comes?

        - [ ] This
          > No.
        - [x] That
          > Yes.
        :::

        Second.
        ::::

        Text between.

        ::::{exercise} e
        :scenario: sc
        :play: client
        :goal: client.state == ESTABLISHED

        Open it to {{server.addr}}.

        :::{hint}
        Hint one.
        :::

        :::{hint}
        Hint two.
        :::

        :::{feedback} ack-equals-isn
        You said {{move.ack}}.
        :::
        ::::

        :::{question} q
        :type: single

        ### Which?

        - [x] Right
          > Because.
        - [ ] Wrong
          > Not so.

        > Explained.
        :::

        The end.
        """;

    internal const string Body = """

        # 小课

        前面的话。

        客户端从 {{client.iss}} 开始。

        ::::{worked} w
        第一。

        :::{predict} p
        接下来是什么？

        - [ ] 这个
          > 不。
        - [ ] 那个
          > 对。
        :::

        第二。
        ::::

        中间的话。

        ::::{exercise} e
        打开到 {{server.addr}} 的连接。

        :::{hint}
        提示一。
        :::

        :::{hint}
        提示二。
        :::

        :::{feedback} ack-equals-isn
        你说 {{move.ack}}。
        :::
        ::::

        :::{question} q
        ### 哪个？

        - [ ] 甲
          > 因为。
        - [x] 乙
          > 不是。

        > 解释。
        :::

        完。
        """;

    internal static SourceLesson Lesson(string source = Source) => new("small.md", source);

    internal static LessonTranslation File(string body = Body, string head = "") => new(
        "i18n/zh-Hans/small.md",
        $"---\ntranslation-of: small\ntitle: 小课\nsummary: 没什么。\nobjectives:\n  one: 做一件事。\n{head}---\n{body}\n",
        "en");

    /// <summary>The translation with stamps of a source.</summary>
    internal static LessonTranslation Stamped(string body = Body, string source = Source) =>
        File(body) with { Text = TranslationStamps.Write(Lesson(source), File(body))! };

    internal static OverlayResult Overlay(string body = Body, string source = Source) =>
        LessonOverlay.Apply(Lesson(source), Stamped(body, source));
}
