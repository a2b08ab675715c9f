using System.Globalization;
using System.Text;
using Tutor.Lessons.Rendering;
using Tutor.Study.Lessons;
using Tutor.Tcp;
using Tutor.Tui.App;

namespace Tutor.Tui.Plain;

/// <summary>What a reader of a lesson types besides going on and back: to search, and to follow links.</summary>
internal static class PlainReader
{
    private const int MostLines = 50;

    /// <summary>Answers it; null when it is nothing of its own, or no lesson is open.</summary>
    internal static PlainReply? Answer(Model model, string words)
    {
        if (model.Screen is not Screen.InLesson screen)
        {
            return null;
        }

        (string verb, string rest) = Split(words);
        return (verb, rest.Length > 0) switch
        {
            ("links", false) => Say(model, Links(model, screen)),
            ("text", false) => Say(model, Text(model, screen)),
            ("return", false) => Return(model, screen),
            ("search", false) => Say(model, model.Texts.Get("plain.search-what")),
            ("search", true) => Say(model, Found(model, screen, rest)),
            ("open", _) => Open(model, screen, rest),
            _ => null,
        };
    }

    /// <summary>The first word in small letters, and the rest.</summary>
    internal static (string Verb, string Object) Split(string words)
    {
        int space = words.IndexOf(' ');
        return space < 0
            ? (words.ToLowerInvariant(), "")
            : (words[..space].ToLowerInvariant(), words[(space + 1)..].Trim());
    }

    private static PlainReply Say(Model model, string text) => new(model, text, []);

    private static string Links(Model model, Screen.InLesson screen)
    {
        StringBuilder text = new();
        foreach (PageLink link in Listed(screen))
        {
            string target = LinkTarget.Of(model.Library, screen.From, link) switch
            {
                LinkTarget.OfLesson lesson => model.Library.Lessons[lesson.Index].Name,
                LinkTarget.OfFile file => file.Path,
                _ => link.Target,
            };
            text.Append(PlainFacts.Say(model, Message.Of(
                link.IsPicture ? "plain.link-picture" : "plain.link",
                new MessageArgument.Count("n", link.Number),
                new MessageArgument.Word("text", link.Text),
                new MessageArgument.Word("target", target)))).Append('\n');
        }

        return text.Length == 0
            ? model.Texts.Get("plain.links-none")
            : text.Append(model.Texts.Get("plain.open-what")).ToString();
    }

    private static IReadOnlyList<PageLink> Listed(Screen.InLesson screen)
    {
        LinkList list = new(_ => true);
        list.Number(screen.Page.Lead);
        return list.Links;
    }

    private static PlainReply Open(Model model, Screen.InLesson screen, string rest)
    {
        IReadOnlyList<PageLink> links = Listed(screen);
        bool isLink = int.TryParse(rest, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            && number > 0 && number <= links.Count;
        if (!isLink)
        {
            return Say(model, model.Texts.Get(links.Count == 0 ? "plain.links-none" : "plain.open-what"));
        }

        PageLink link = links[number - 1];
        if (LinkTarget.Of(model.Library, screen.From, link) is LinkTarget.Outside outside)
        {
            return Say(model, PlainFacts.Say(model, Message.Of(
                "plain.outside", new MessageArgument.Word("address", outside.Address))));
        }

        Next next = LinkUpdate.Follow(model, screen, link);
        return next.Model.Notice is { } notice && next.Model.Screen == model.Screen
            ? Say(model, PlainFacts.Say(model, notice))
            : PlainScreen.After(model, next, Command.FollowLink);
    }

    private static PlainReply Return(Model model, Screen.InLesson screen) => screen.Trail.IsEmpty
        ? Say(model, model.Texts.Get("plain.return-nowhere"))
        : PlainScreen.After(model, LinkUpdate.Return(model, screen), Command.Back);

    /// <summary>The text of the pages up to this one.</summary>
    private static string Text(Model model, Screen.InLesson screen)
    {
        StringBuilder text = new();
        for (int i = 0; i <= screen.At; i++)
        {
            text.Append(Page(model, screen.Pages[i]));
        }

        return text.Append(PlainScreen.WhatNow(model)).ToString();
    }

    private static string Found(Model model, Screen.InLesson screen, string words)
    {
        List<string> lines = [];
        for (int i = 0; i <= screen.At; i++)
        {
            lines.AddRange(Page(model, screen.Pages[i]).Split('\n')
                .Where(line => FullWidth.Narrow(line).Contains(words, StringComparison.OrdinalIgnoreCase))
                .Select(line => PlainFacts.Say(model, Message.Of(
                    "plain.search-page",
                    new MessageArgument.Count("page", i + 1),
                    new MessageArgument.Word("line", line.Trim())))));
        }

        string count = PlainFacts.Say(model, Message.Of(
            "plain.search-hits",
            new MessageArgument.Word("text", words),
            new MessageArgument.Count("n", lines.Count)));
        return string.Join('\n', lines.Take(MostLines).Prepend(count));
    }

    private static string Page(Model model, LessonPage page)
    {
        StringBuilder text = new();
        PlainProse.Write(text, model.Texts, page.Lead, Copying.World(model));
        return text.ToString();
    }
}
