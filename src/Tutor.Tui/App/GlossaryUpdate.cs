using Tutor.Tcp;
using Tutor.Tcp.Judging;
using Tutor.Tcp.Wire;

namespace Tutor.Tui.App;

/// <summary>The glossary: which terms are listed, and where the cursor is.</summary>
internal static class GlossaryUpdate
{
    private const int Page = 8;

    /// <summary>Opens it, the terms of the screen first; closes it when it is open on top.</summary>
    internal static Model Toggle(Model model)
    {
        if (model.Top is Overlay.Glossary)
        {
            return Overlays.Pop(model);
        }

        string screen = View.Screens.TextOf(model);
        string capitals = screen.ToUpperInvariant();
        string? focused = Focused(model);
        List<string> here = [.. focused is null ? [] : new[] { focused }];
        foreach (GlossaryTerm term in GlossaryTerm.All)
        {
            if (term.Id != focused && Place(screen, capitals, NameOf(model, term)) >= 0)
            {
                here.Add(term.Id);
            }
        }

        return Overlays.Raise(model, new Overlay.Glossary("", 0, EquatableArray.From(here)));
    }

    internal static Next Run(Model model, Overlay.Glossary glossary, Command command)
    {
        switch (command)
        {
            case Command.NextLink or Command.PreviousLink:
                return GlossaryLinks.Step(model, glossary, command == Command.NextLink ? 1 : -1);
            case Command.FollowLink:
                return GlossaryLinks.Follow(model, glossary);
            default:
                return Move(model, glossary, command);
        }
    }

    private static Next Move(Model model, Overlay.Glossary glossary, Command command)
    {
        int last = Found(model, glossary).Count - 1;
        return last >= 0
            && PaletteUpdate.Moved(command, Math.Clamp(glossary.Selected, 0, last), last, Page) is { } moved
                ? Overlays.Replace(model, glossary with { Selected = moved, Link = null })
                : model;
    }

    /// <summary>The terms that fit what was typed: those of the screen first, then by name.</summary>
    internal static EquatableArray<GlossaryTerm> Found(Model model, Overlay.Glossary glossary)
    {
        List<(GlossaryTerm Term, int Score, int Place, string Name)> found = [];
        foreach (GlossaryTerm term in GlossaryTerm.All)
        {
            string name = NameOf(model, term);
            int? score = glossary.Query.Trim().Length == 0 ? 0
                : Matching.Score(name, glossary.Query) ?? Matching.Score(term.Id, glossary.Query);
            if (score is { } known)
            {
                int place = glossary.Here.AsSpan().IndexOf(term.Id);
                found.Add((term, known, place < 0 ? int.MaxValue : place, name));
            }
        }

        return EquatableArray.From(found
            .OrderBy(one => one.Score)
            .ThenBy(one => one.Place)
            .ThenBy(one => one.Name, StringComparer.OrdinalIgnoreCase)
            .Select(one => one.Term));
    }

    internal static string NameOf(Model model, GlossaryTerm term) => model.Texts.Get($"term.{term.Id}.name");

    internal static string MeaningOf(Model model, GlossaryTerm term) => model.Texts.Get("term." + term.Id);

    /// <summary>The term of the field that has the cursor; null where none has.</summary>
    private static string? Focused(Model model) =>
        model is not { Top: null, Screen: Screen.InLesson { Activity: Activity.Exercising { Editor: var editor } } }
            ? null
            : editor.Focus switch
            {
                MoveField.Flags => FlagTerm(editor.FocusedFlag),
                MoveField.Seq => "seq-number",
                MoveField.Ack => "ack-number",
                MoveField.Length => "seg-len",
                MoveField.Window => "window",
            };

    private static string FlagTerm(TcpFlags flag)
    {
        string id = flag.ToString().ToLowerInvariant();
        foreach (GlossaryTerm term in GlossaryTerm.All)
        {
            if (term.Id == id)
            {
                return id;
            }
        }

        return "flags";
    }

    /// <summary>
    /// Where a name stands in a text as a word of its own; -1 when it does not. Names in capitals are meant as they
    /// are.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="capitals">The same in capitals, made once for all terms.</param>
    /// <param name="name">The name.</param>
    internal static int Place(string text, string capitals, string name)
    {
        int paren = name.IndexOf(" (", StringComparison.Ordinal);
        string word = paren < 0 ? name : name[..paren];
        bool isCapital = !word.AsSpan().ContainsAnyInRange('a', 'z');
        (string place, word) = isCapital ? (text, word) : (capitals, word.ToUpperInvariant());
        int at = place.IndexOf(word, StringComparison.Ordinal);
        while (at >= 0)
        {
            int end = at + word.Length;
            if ((at == 0 || !Joins(text[at - 1])) && (end == text.Length || !Joins(text[end])))
            {
                return at;
            }

            at = place.IndexOf(word, at + 1, StringComparison.Ordinal);
        }

        return -1;
    }

    private static bool Joins(char unit) => char.IsAsciiLetterOrDigit(unit) || unit is '-' or '.' or '_';
}
