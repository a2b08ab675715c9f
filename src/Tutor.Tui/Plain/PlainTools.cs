using System.Text;
using Tutor.Lessons.Texts;
using Tutor.Tcp;
using Tutor.Tui.App;

namespace Tutor.Tui.Plain;

/// <summary>Glossary, settings, reports and progress that is forgotten, as words of the line dialogue.</summary>
internal static class PlainTools
{
    private const int MostNear = 5;

    /// <summary>The answer to a line; null when it is none of these words.</summary>
    internal static PlainReply? Find(Model model, string words)
    {
        int space = words.IndexOf(' ');
        string rest = space < 0 ? "" : words[(space + 1)..].Trim();
        return (space < 0 ? words : words[..space]).ToLowerInvariant() switch
        {
            "glossary" => Say(model, rest.Length == 0 ? Terms(model) : Term(model, rest)),
            "settings" when rest.Length == 0 => Say(model, AllSettings(model)),
            "set" => Set(model, rest),
            "language" => Set(model, "language " + rest),
            "report" => Ask(ReportUpdate.Write(model, rest)),
            "forget" => Forget(model, rest),
            "recall" when model.Library.Shelves.Any(shelf => shelf.Id == rest) =>
                Ask(Next.Of(model).And(new Cmd.Recall(rest))),
            "recall" => Say(model, model.Texts.Get("plain.forget-what")),
            _ => null,
        };
    }

    /// <summary>Answers whether progress is to be forgotten.</summary>
    internal static PlainReply Confirm(Model model, Overlay.ConfirmForget forget, string words)
    {
        Next next = PaletteUpdate.Forget(model, forget with { Typed = words }, Command.Forget);
        return next.Commands.IsEmpty
            ? Say(Overlays.Pop(model) with { Notice = null }, model.Texts.Get("plain.forget-kept"))
            : Ask(next);
    }

    /// <summary>What the world outside answered, in words.</summary>
    internal static PlainReply Hear(Model model, Msg message)
    {
        Model next = Update.Of(model, message).Model with { Overlays = [] };
        string said = message switch
        {
            Msg.Reported reported => next.Texts.Format(
                Message.Of("plain.report-written", new MessageArgument.Word("path", reported.Path))),
            Msg.Spoken => PlainScreen.Describe(next),
            _ => next.Notice is { } notice ? PlainFacts.Say(next, notice) : "",
        };
        return new PlainReply(next with { Notice = null }, said, []);
    }

    private static string Terms(Model model)
    {
        StringBuilder text = new();
        Model opened = GlossaryUpdate.Toggle(model);
        if (opened.Top is Overlay.Glossary { Here.IsEmpty: false } glossary)
        {
            text.Append(model.Texts.Get("plain.glossary-here")).Append('\n');
            EquatableArray<GlossaryTerm> found = GlossaryUpdate.Found(model, glossary);
            for (int i = 0; i < glossary.Here.Count; i++)
            {
                text.Append(Meaning(model, found[i])).Append('\n');
            }
        }

        IEnumerable<string> names = GlossaryTerm.All.AsEnumerable().Select(term => GlossaryUpdate.NameOf(model, term));
        return text.Append(model.Texts.Format(Message.Of(
            "plain.glossary-all", new MessageArgument.Word("names", string.Join(", ", names))))).ToString();
    }

    private static string Term(Model model, string words)
    {
        Overlay.Glossary asked = new(words, 0, []);
        EquatableArray<GlossaryTerm> found = GlossaryUpdate.Found(model, asked);
        GlossaryTerm? exact = found.FirstOrDefault(term =>
            term.Id.Equals(words, StringComparison.OrdinalIgnoreCase)
            || GlossaryUpdate.NameOf(model, term).Equals(words, StringComparison.OrdinalIgnoreCase));
        IEnumerable<GlossaryTerm> meant = exact is null ? found.Take(MostNear) : [exact];
        string text = string.Join('\n', meant.Select(term => Meaning(model, term)));
        return text.Length == 0 ? model.Texts.Get("plain.glossary-nothing") : text;
    }

    private static string Meaning(Model model, GlossaryTerm term) => model.Texts.Format(Message.Of(
        "plain.glossary-term",
        new MessageArgument.Word("name", GlossaryUpdate.NameOf(model, term)),
        new MessageArgument.Word("meaning", GlossaryUpdate.MeaningOf(model, term)),
        new MessageArgument.Word("source", term.Source)));

    private static string AllSettings(Model model) => string.Join('\n', Setting.All.Select(setting =>
        model.Texts.Format(Message.Of(
            "plain.setting",
            new MessageArgument.Word("name", setting.Name),
            new MessageArgument.Word("value", setting.Get(model.Settings)),
            new MessageArgument.Word("known", string.Join(", ", setting.Values))))));

    private static PlainReply Set(Model model, string words)
    {
        string[] parts = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string value = parts.Length == 2 && parts[0] == "language" && parts[1] != Setting.AutoLanguage
            ? Languages.Match(parts[1]) ?? parts[1]
            : parts.Length == 2 ? parts[1].ToLowerInvariant() : "";
        if (parts.Length != 2 || Setting.Find(parts[0].ToLowerInvariant()) is not { } setting
            || !setting.Values.AsSpan().Contains(value))
        {
            return Say(model, model.Texts.Get("plain.setting-unknown"));
        }

        Next next = SettingsUpdate.Set(model, setting, value);
        string said = model.Texts.Format(Message.Of(
            "plain.setting-set",
            new MessageArgument.Word("name", setting.Name),
            new MessageArgument.Word("value", value)));
        return new PlainReply(next.Model with { Notice = null }, said, next.Commands);
    }

    private static PlainReply Forget(Model model, string words)
    {
        string[] parts = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != 2)
        {
            return Say(model, model.Texts.Get("plain.forget-what"));
        }

        Overlay.ConfirmForget? forget = parts[0] switch
        {
            "pack" when model.Library.Shelves.Any(shelf => shelf.Id == parts[1]) =>
                new Overlay.ConfirmForget(parts[1], "", ""),
            "lesson" when model.Library.Find(parts[1]) is { } index => new Overlay.ConfirmForget(
                model.Library.Lessons[index].PackId, model.Library.Lessons[index].Head.Id, ""),
            _ => null,
        };
        return forget is null
            ? Say(model, model.Texts.Get("plain.forget-what"))
            : Say(Overlays.Raise(model, forget), model.Texts.Format(Message.Of(
                "plain.forget-ask", new MessageArgument.Nested("word", Message.Of("forget.word")))));
    }

    private static PlainReply Say(Model model, string text) => new(model, text, []);

    private static PlainReply Ask(Next next) => new(next.Model, "", next.Commands);
}
