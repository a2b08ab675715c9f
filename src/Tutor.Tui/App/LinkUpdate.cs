using Tutor.Lessons.Rendering;
using Tutor.Study.Lessons;
using Tutor.Tcp;
using Tutor.Terminal.Widgets;
using Tutor.Tui.View.Reading;

namespace Tutor.Tui.App;

/// <summary>The links of a text that is read: from one to the next, along them, and back.</summary>
internal static class LinkUpdate
{
    /// <summary>More steps back than anybody takes.</summary>
    private const int MostBack = 64;

    internal static Next Run(Model model, Screen.InLesson screen, OpenText text, Command command) => command switch
    {
        Command.NextLink => Step(model, text, 1),
        Command.PreviousLink => Step(model, text, -1),
        Command.FollowLink when Focused(model, text) is { } link => Follow(model, screen, link),
        Command.CopyLink when Focused(model, text) is { } link => Next.Of(model).And(new Cmd.Copy(link.Target)),
        _ => model,
    };

    /// <summary>A click on a link: the first one puts the cursor there, the second one follows it.</summary>
    internal static Next Click(Model model, Screen.InLesson screen, OpenText text, int number) =>
        text.Mark == new TextMark.OnLink(number)
            ? Run(model, screen, text, Command.FollowLink)
            : Show(model, text, number);

    /// <summary>Along a link of the page.</summary>
    internal static Next Follow(Model model, Screen.InLesson screen, PageLink link)
    {
        Whence whence = new(screen.From.FullName, screen.At, OpenText.Of(model)?.Scroll ?? screen.Scroll);
        Screen.InLesson trailing = screen with { Trail = [.. screen.Trail.TakeLast(MostBack - 1), whence] };
        return LinkTarget.Of(model.Library, screen.From, link) switch
        {
            LinkTarget.Section section => Jump(model, trailing, section.Name),
            LinkTarget.OfLesson lesson => Open(model with { Overlays = [] }, trailing, lesson),
            LinkTarget.Outside => model with { Notice = Message.Of("notice.link-outside") },
            LinkTarget.OfFile file => model with
            {
                Notice = Message.Of("notice.link-file", new MessageArgument.Word("path", file.Path)),
            },
            _ => model,
        };
    }

    /// <summary>Back to where the last link was followed from.</summary>
    internal static Next Return(Model model, Screen.InLesson screen)
    {
        Whence whence = screen.Trail[^1];
        EquatableArray<Whence> trail = screen.Trail.RemoveAt(screen.Trail.Count - 1);
        if (model.Library.Find(whence.Lesson) is not { } index)
        {
            return model with { Screen = screen with { Trail = trail } };
        }

        Next next = whence.Lesson == screen.From.FullName
            ? whence.Page == screen.At ? model : LessonUpdate.OpenPage(model, screen, whence.Page)
            : LessonListUpdate.Open(model, index, whence.Page);
        return next.Model.Screen is Screen.InLesson opened
            ? next with { Model = next.Model with { Screen = opened with { Trail = trail, Scroll = whence.Scroll } } }
            : next;
    }

    private static Model Step(Model model, OpenText text, int by)
    {
        int count = View.Screens.ReaderOf(model)?.Links.Links.Count ?? 0;
        if (count == 0)
        {
            return model with { Notice = Message.Of("notice.no-links") };
        }

        int next = text.Mark is TextMark.OnLink link ? link.Number + by : by > 0 ? First(model, text) : count;
        Model shown = Show(model, text, ((next - 1 + count) % count) + 1);
        return next >= 1 && next <= count ? shown : shown with
        {
            Notice = Message.Of(next < 1 ? "notice.search-from-end" : "notice.search-from-start"),
        };
    }

    /// <summary>The first link from the top of what is shown; the first of all when none follows.</summary>
    private static int First(Model model, OpenText text)
    {
        ReaderPage page = View.Screens.ReaderOf(model)!;
        return page.Links.Links.FirstOrDefault(link => page.RowOf(link.Number) >= text.Scroll)?.Number ?? 1;
    }

    private static Model Show(Model model, OpenText text, int number)
    {
        Model marked = (text with { Mark = new TextMark.OnLink(number) }).In(model);
        ReaderPage? page = View.Screens.ReaderOf(marked);
        return page?.RowOf(number) is not { } row ? marked : new OpenText(
            Scroll.Reveal(text.Scroll, row, page.Rows.Count, page.Height), new TextMark.OnLink(number)).In(model);
    }

    private static PageLink? Focused(Model model, OpenText text) =>
        text.Mark is TextMark.OnLink link && View.Screens.ReaderOf(model) is { } page
            && link.Number <= page.Links.Links.Count
                ? page.Links.Links[link.Number - 1]
                : null;

    private static Next Open(Model model, Screen.InLesson screen, LinkTarget.OfLesson target)
    {
        Next next = LessonListUpdate.Open(model, target.Index);
        if (next.Model.Screen is not Screen.InLesson opened || opened == model.Screen)
        {
            return next;
        }

        opened = opened with { Trail = screen.Trail };
        next = next with { Model = next.Model with { Screen = opened } };
        return target.Name.Length == 0 || PageOf(opened, target.Name) is null ? next : Joined(
            next, Jump(next.Model, opened, target.Name));
    }

    /// <summary>The page of a section, the section at its top.</summary>
    private static Next Jump(Model model, Screen.InLesson screen, string name)
    {
        if (PageOf(screen, name) is not { } at)
        {
            return model with { Notice = Message.Of("notice.no-section", new MessageArgument.Word("name", name)) };
        }

        model = model with { Overlays = [] };
        Next next = at == screen.At && screen.Activity is Activity.Reading
            ? model with { Screen = screen with { Mark = TextMark.Nothing } }
            : LessonUpdate.OpenPage(model, screen, at);
        ReaderPage? page = View.Screens.ReaderOf(next.Model);
        return page?.Links.MarkOf(name) is { } mark && page.RowOf(mark) is { } row
            && next.Model.Screen is Screen.InLesson opened
                ? next with
                {
                    Model = next.Model with
                    {
                        Screen = opened with { Scroll = Scroll.Clamp(row, page.Rows.Count, page.Height) },
                    },
                }
                : next;
    }

    private static int? PageOf(Screen.InLesson screen, string name)
    {
        for (int i = 0; i < screen.Pages.Count; i++)
        {
            LessonPage page = screen.Pages[(screen.At + i) % screen.Pages.Count];
            if (SectionName.IsIn(page.Lead, name))
            {
                return (screen.At + i) % screen.Pages.Count;
            }
        }

        return null;
    }

    private static Next Joined(Next first, Next second) =>
        second with { Commands = first.Commands.AddRange(second.Commands) };
}
