using System.Text;
using Tutor.Study.Progress;
using Tutor.Tcp;
using Tutor.Tui.App;

namespace Tutor.Tui.Plain;

/// <summary>The list of lessons in lines, what is found in it, and the packs.</summary>
internal static class PlainMenu
{
    /// <summary>Answers what is typed on the list; null when it is nothing of its own.</summary>
    internal static PlainReply? Answer(Model model, string words)
    {
        if (model.Screen is not Screen.LessonList)
        {
            return null;
        }

        (string verb, string rest) = PlainReader.Split(words);
        return verb switch
        {
            "packs" when rest.Length == 0 => new PlainReply(model, Packs(model), []),
            "find" when rest.Length == 0 => new PlainReply(model, model.Texts.Get("plain.find-what"), []),
            "find" => new PlainReply(model, Found(model, rest), []),
            _ => null,
        };
    }

    /// <summary>Adds all lessons, under their packs and parts.</summary>
    internal static void Describe(StringBuilder text, Model model) =>
        Describe(text, model, LessonFilter.Hits(model.Library, null), isAll: true);

    private static void Describe(StringBuilder text, Model model, List<int> hits, bool isAll)
    {
        int next = 0;
        foreach (Shelf shelf in model.Library.Shelves)
        {
            int first = next;
            while (next < hits.Count && model.Library.Lessons[hits[next]].PackId == shelf.Pack?.Manifest.Id)
            {
                next++;
            }

            if (isAll || next > first)
            {
                text.Append(shelf.Pack?.Manifest.Title ?? $"{shelf.Id}: {model.Texts.Get("list.broken-pack")}")
                    .Append('\n');
            }

            DescribeLessons(text, model, hits[first..next]);
        }
    }

    private static void DescribeLessons(StringBuilder text, Model model, List<int> lessons)
    {
        int part = 0;
        foreach (int index in lessons)
        {
            LibraryLesson lesson = model.Library.Lessons[index];
            if (lesson.Place.PartNumber != part)
            {
                part = lesson.Place.PartNumber;
                text.Append(lesson.Place.Part is { } known
                    ? PlainFacts.Say(model, Message.Of(
                        "plain.part",
                        new MessageArgument.Count("n", part),
                        new MessageArgument.Word("title", known.Title)))
                    : model.Texts.Get("plain.no-part")).Append('\n');
            }

            DescribeLesson(text, model, index + 1, lesson);
        }
    }

    private static void DescribeLesson(StringBuilder text, Model model, int number, LibraryLesson lesson)
    {
        LearnerProgress progress = model.Book.Of(lesson.PackId);
        LessonProgress? known = progress.Of(lesson.Head.Id);
        string line = PlainFacts.Say(model, Message.Of(
            "plain.lesson",
            new MessageArgument.Count("n", number),
            new MessageArgument.Word("title", lesson.Name),
            new MessageArgument.Nested("progress", progress.HowFar(lesson.Head.Id, () => lesson.Hash)),
            new MessageArgument.Word("summary", lesson.Head.Summary)));
        string changed = ChangedItems.InList(known, () => lesson.Hash) is { } change
            ? PlainFacts.Say(model, change)
            : "";
        string last = LastTime.Of(known, model.NowUnixMs) is { } time ? PlainFacts.Say(model, time) : "";
        text.Append(model.Texts.Join(line, changed, last)).Append('\n');
    }

    private static string Found(Model model, string words)
    {
        List<int> hits = LessonFilter.Hits(model.Library, FieldText.Of(words));
        StringBuilder text = new();
        text.Append(PlainFacts.Say(model, Message.Of(
            "plain.find-hits",
            new MessageArgument.Word("text", words),
            new MessageArgument.Count("n", hits.Count)))).Append('\n');
        Describe(text, model, hits, isAll: false);
        return text.Append(PlainScreen.WhatNow(model)).ToString();
    }

    private static string Packs(Model model)
    {
        StringBuilder text = new();
        foreach (Shelf shelf in model.Library.Shelves)
        {
            text.Append(PackFacts.Title(shelf)).Append('\n');
            foreach ((string label, string value) in PackFacts.Of(model, shelf))
            {
                text.Append("  ").Append(label).Append(": ").Append(value).Append('\n');
            }
        }

        text.Append(PlainFacts.Say(model, Message.Of("packs.how-to-add"))).Append('\n');
        text.AppendJoin('\n', PackFacts.WaysToAdd(model.Texts)).Append('\n');
        return text.Append(model.Texts.Get("packs.checked")).ToString();
    }
}
