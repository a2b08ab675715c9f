using System.CommandLine;
using Tutor.Cli.Outside;
using Tutor.Lessons.Texts;
using Tutor.Lessons.Translating;
using Tutor.Tcp;

namespace Tutor.Cli.CommandLine.Commands;

/// <summary><c>i18n stamp DIR [TAG]</c> and <c>i18n status DIR [TAG]</c>, for who translates a pack.</summary>
/// <param name="setting">What it is built from.</param>
internal sealed class I18nCommand(CommandSetting setting)
{
    private readonly TextCatalogue texts = setting.Texts;

    /// <summary>The command.</summary>
    public static Command Of(CommandSetting setting)
    {
        I18nCommand i18n = new(setting);
        Command command = setting.Command("i18n");
        command.Add(i18n.Inner("stamp", i18n.Stamp));
        command.Add(i18n.Inner("status", i18n.Status));
        return command;
    }

    private Command Inner(string name, Func<TranslationFolder, PackTranslations, string, TextWriter, bool> run)
    {
        Argument<string> folder = new("DIR") { Description = setting.Help("i18n-dir") };
        Argument<string?> tag = new("TAG")
        {
            Description = setting.Help("i18n-tag"),
            Arity = ArgumentArity.ZeroOrOne,
        };
        Command command = new(name, setting.Help("i18n-" + name)) { folder, tag };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(folder), parsed.GetValue(tag), run));
        return command;
    }

    /// <summary>Does it for one language or for all of the pack.</summary>
    private int Run(
        string folder, string? tag, Func<TranslationFolder, PackTranslations, string, TextWriter, bool> run)
    {
        TextWriter output = setting.Around.Output();
        try
        {
            TranslationFolder files = new(folder);
            PackTranslations translations = PackTranslations.Of(files.Files);
            if (tag is null ? translations.Tags.IsEmpty : !translations.Tags.Contains(tag))
            {
                return Refuse(Message.Of(
                    !translations.Tags.IsEmpty ? "cli.i18n.no-language" : "cli.i18n.no-translation",
                    new MessageArgument.Word("folder", folder),
                    new MessageArgument.Word("known", string.Join(", ", translations.Tags))));
            }

            bool isClean = true;
            foreach (string each in tag is null ? translations.Tags : [tag])
            {
                isClean &= run(files, translations, each, output);
            }

            output.Flush();
            return isClean ? ExitCode.Success : ExitCode.Failure;
        }
        catch (Exception error) when (error is UnauthorizedAccessException
            || (error is IOException io && !BrokenPipe.Is(io)))
        {
            return Refuse(Message.Of("cli.i18n.unusable", new MessageArgument.Word("reason", error.Message)));
        }
    }

    private int Refuse(Message problem)
    {
        setting.Around.Error().WriteLine("tcptutor: " + texts.Format(problem));
        return ExitCode.Usage;
    }

    /// <summary>Stamps every translation of a language; false when one cannot be read.</summary>
    private bool Stamp(TranslationFolder files, PackTranslations translations, string tag, TextWriter output)
    {
        bool isClean = true;
        foreach (SourceLesson lesson in translations.Lessons())
        {
            if (translations.Find(tag, lesson.File) is not { } translation)
            {
                continue;
            }

            if (TranslationStamps.Write(lesson, translation) is not { } stamped)
            {
                isClean = false;
                PrintFindings(LessonOverlay.Apply(lesson, translation), lesson, output);
                continue;
            }

            if (stamped != translation.Text)
            {
                files.Write(translation.File, stamped);
            }

            Say(output, stamped == translation.Text ? "cli.i18n.same" : "cli.i18n.stamped", ("file", translation.File));
        }

        return isClean;
    }

    /// <summary>Says how far each translation of a language is; false when anything is left to do.</summary>
    private bool Status(TranslationFolder files, PackTranslations translations, string tag, TextWriter output)
    {
        bool isClean = true;
        List<SourceLesson> lessons = [.. translations.Lessons()];
        foreach (string stray in translations.Strays(tag, lessons.Select(lesson => lesson.File)))
        {
            isClean = false;
            Say(output, "cli.i18n.stray", ("file", stray));
        }

        foreach (SourceLesson lesson in lessons)
        {
            if (translations.Find(tag, lesson.File) is { } translation)
            {
                isClean &= PrintStatus(LessonOverlay.Apply(lesson, translation), tag, lesson, output);
                continue;
            }

            isClean = false;
            Say(output, "cli.i18n.none", ("tag", tag), ("lesson", lesson.File));
        }

        return isClean;
    }

    private bool PrintStatus(OverlayResult overlay, string tag, SourceLesson lesson, TextWriter output)
    {
        string id = overlay.Lesson?.Id ?? lesson.File;
        bool isClean = Count("cli.i18n.stale", Keys(overlay, TranslationState.Stale))
            & Count("cli.i18n.missing", Keys(overlay, TranslationState.Missing))
            & Count("cli.i18n.incomplete", Keys(overlay, TranslationState.Incomplete))
            & Count("cli.i18n.surplus", [.. overlay.Surplus]);
        if (isClean && overlay.Findings.IsEmpty && overlay.Lesson is not null)
        {
            Say(output, "cli.i18n.clean", ("tag", tag), ("lesson", id), ("all", overlay.Parts.Count));
            return true;
        }

        PrintFindings(overlay, lesson, output);
        return false;

        bool Count(string key, List<string> keys)
        {
            if (keys.Count > 0)
            {
                Say(
                    output, key, ("n", keys.Count), ("tag", tag), ("lesson", id), ("all", overlay.Parts.Count),
                    ("keys", string.Join(", ", keys)));
            }

            return keys.Count == 0;
        }
    }

    private static List<string> Keys(OverlayResult overlay, TranslationState state) =>
        [.. overlay.Parts.Where(part => part.State == state).Select(part => part.Key)];

    private void PrintFindings(OverlayResult overlay, SourceLesson lesson, TextWriter output)
    {
        if (overlay.Lesson is null)
        {
            Say(output, "cli.i18n.source-broken", ("lesson", lesson.File));
        }

        foreach (Tutor.Lessons.Model.Finding finding in overlay.Findings)
        {
            output.Write(finding + "\n");
        }
    }

    private void Say(TextWriter output, string key, params (string Name, object Value)[] gaps) => output.Write(
        texts.Format(new Message(key, EquatableArray.From(gaps.Select<(string, object), MessageArgument>(gap =>
            gap.Item2 is int count
                ? new MessageArgument.Count(gap.Item1, count)
                : new MessageArgument.Word(gap.Item1, (string)gap.Item2))))) + "\n");
}
