using Tutor.Tcp;

namespace Tutor.Tui.App;

/// <summary>What the palette offers: commands that work here, lessons, places, settings, progress to forget.</summary>
internal static class PaletteEntries
{
    /// <summary>The entries that fit what was typed, the surest first; all in groups when nothing was.</summary>
    /// <param name="below">The model without the palette.</param>
    /// <param name="query">What was typed.</param>
    internal static EquatableArray<PaletteEntry> Found(Model below, string query)
    {
        IEnumerable<PaletteEntry> all = All(below);
        if (query.Trim().Length == 0)
        {
            return EquatableArray.From(all);
        }

        return EquatableArray.From(all
            .Select(entry => (Entry: entry, Score: Score(entry, query)))
            .Where(found => found.Score is not null)
            .OrderBy(found => found.Score)
            .Select(found => found.Entry));
    }

    private static int? Score(PaletteEntry entry, string query)
    {
        int? text = Matching.Score(entry.Text, query);
        int? keyword = Matching.Score(entry.Keywords, query);
        return text is { } one && keyword is { } other ? Math.Min(one, other) : text ?? keyword;
    }

    private static IEnumerable<PaletteEntry> All(Model below) =>
        [.. Commands(below), .. Places(below), .. Lessons(below), .. Settings(below), .. Progress(below)];

    private static IEnumerable<PaletteEntry> Commands(Model below)
    {
        HashSet<Command> seen = [];
        foreach (Binding binding in Keymap.Of(below).AsEnumerable())
        {
            if (!IsMovement(binding.Command) && seen.Add(binding.Command))
            {
                string key = binding.FunctionKey is { } function ? $"{binding.Key}  {function}" : binding.Key;
                yield return new PaletteEntry(
                    "commands",
                    below.Texts.Get(Binding.SentenceOf(below, binding.Command)),
                    key,
                    CommandNames.Of(binding.Command) + " " + below.Texts.Get("key." + binding.Command),
                    new PaletteAct.Run(binding.Command));
            }
        }
    }

    /// <summary>What only moves the cursor or types into a field has its keys; a list of them would hide the rest.
    /// </summary>
    private static bool IsMovement(Command command) => command
        is Command.Up or Command.Down or Command.Top or Command.Bottom or Command.PageUp or Command.PageDown
        or Command.Left or Command.Right or Command.NextField or Command.PreviousField or Command.Palette
        or Command.Choose or Command.ChooseRow or Command.ChoosePartner or Command.ChooseFlag or Command.TypeNumber;

    private static IEnumerable<PaletteEntry> Places(Model below)
    {
        foreach (PalettePlace place in PalettePlace.All.AsEnumerable())
        {
            string text = below.Texts.Get("palette.place-" + place.Name);
            yield return new PaletteEntry("places", text, "", place.Name, new PaletteAct.Go(place));
        }
    }

    private static IEnumerable<PaletteEntry> Lessons(Model below)
    {
        for (int i = 0; i < below.Library.Lessons.Count; i++)
        {
            LibraryLesson lesson = below.Library.Lessons[i];
            yield return new PaletteEntry(
                "lessons",
                Say(below, "palette.lesson", ("title", lesson.Head.Title)),
                below.Texts.Format(below.Book.Of(lesson.PackId).HowFar(lesson.Head.Id)),
                lesson.FullName,
                new PaletteAct.Open(i));
        }
    }

    private static IEnumerable<PaletteEntry> Settings(Model below)
    {
        foreach (Setting setting in Setting.All.AsEnumerable())
        {
            string now = setting.Get(below.Settings);
            foreach (string value in setting.Values.AsEnumerable())
            {
                yield return new PaletteEntry(
                    "settings",
                    Say(
                        below,
                        "palette.setting",
                        ("name", below.Texts.Get("settings." + setting.Name)),
                        ("value", below.Texts.Get($"settings.{setting.Name}.{value}"))),
                    value == now ? below.Texts.Get("palette.now") : "",
                    $"{setting.Name} {value}",
                    new PaletteAct.Set(setting, value));
            }
        }
    }

    private static IEnumerable<PaletteEntry> Progress(Model below)
    {
        foreach (LibraryLesson lesson in below.Library.Lessons.AsEnumerable())
        {
            if (below.Book.Of(lesson.PackId).Of(lesson.Head.Id) is not null)
            {
                yield return new PaletteEntry(
                    "progress",
                    Say(below, "palette.forget-lesson", ("title", lesson.Head.Title)),
                    "",
                    "forget-reset-lesson " + lesson.FullName,
                    new PaletteAct.Forget(lesson.PackId, lesson.Head.Id));
            }
        }

        foreach (Shelf shelf in below.Library.Shelves.AsEnumerable())
        {
            if (shelf.Pack is { Manifest.Title: var title })
            {
                yield return new PaletteEntry(
                    "progress",
                    Say(below, "palette.forget-pack", ("title", title)),
                    "",
                    "forget-reset-pack " + shelf.Id,
                    new PaletteAct.Forget(shelf.Id, ""));
                yield return new PaletteEntry(
                    "progress",
                    Say(below, "palette.recall", ("title", title)),
                    "",
                    "recall-restore " + shelf.Id,
                    new PaletteAct.Recall(shelf.Id));
            }
        }
    }

    private static string Say(Model below, string key, params ReadOnlySpan<(string Name, string Value)> gaps)
    {
        List<MessageArgument> arguments = [];
        foreach ((string name, string value) in gaps)
        {
            arguments.Add(new MessageArgument.Word(name, value));
        }

        return below.Texts.Format(new Message(key, EquatableArray.From(arguments)));
    }
}
