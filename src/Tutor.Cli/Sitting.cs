using Tutor.Cli.CommandLine;
using Tutor.Cli.FullScreen;
using Tutor.Cli.LineDialogue;
using Tutor.Cli.Outside;
using Tutor.Lessons.Packs;
using Tutor.Lessons.Texts;
using Tutor.Study.Progress;
using Tutor.Tcp;
using Tutor.Terminal;
using Tutor.Tui.App;

namespace Tutor.Cli;

/// <summary>One sitting of a learner, from reading the progress log to the last thing saved.</summary>
internal sealed class Sitting
{
    private readonly Surroundings around;
    private readonly Request request;
    private readonly TextCatalogue texts;
    private readonly TerminalTaste taste;
    private readonly ProgressKeepers keepers;
    private readonly EquatableArray<Message> notes;
    private readonly Errands errands;
    private readonly Preferences preferences;
    private Library? library;

    /// <summary>Prepares it; nothing is read or written yet.</summary>
    /// <param name="around">What surrounds the program.</param>
    /// <param name="request">What the command line asks for.</param>
    /// <param name="texts">The program's texts.</param>
    /// <param name="notes">What to tell of the file that is opened.</param>
    public Sitting(
        Surroundings around, Request request, TextCatalogue texts, EquatableArray<Message> notes = default)
    {
        this.around = around;
        this.request = request;
        this.texts = texts;
        this.notes = notes;
        taste = new TerminalTaste(around.Variable);
        keepers = new ProgressKeepers(around);
        preferences = new Preferences(around);
        errands = new Errands(keepers, StateDirectory.Find(around.Variable))
        {
            Tools = new ToolErrands(around, keepers, preferences, Speak),
        };
    }

    /// <summary>Runs it to its end.</summary>
    /// <param name="library">The lessons, among them the one that is asked for.</param>
    /// <returns>The exit code.</returns>
    public int Run(Library library)
    {
        this.library = library;
        ProgressBook book = request.File is null ? keepers.Read(Lectern.Packs(library)) : ProgressBook.Empty;
        ulong seed = request.Seed ?? around.Seed();
        Next start = Lectern.Open(
            library, book, request, texts, seed, preferences.For(request, taste), around.Now());
        if (Notice() is { } notice)
        {
            start = start with { Model = start.Model with { Notice = notice } };
        }

        int code = Hold(start, book);
        if (!keepers.TrySave())
        {
            Message lost = Message.Of("cli.lost", new MessageArgument.Word("reason", keepers.Problem ?? ""));
            around.Error().WriteLine(texts.Format(lost));
        }

        return code;
    }

    /// <summary>What to say at the start; null for nothing.</summary>
    private Message? Notice()
    {
        if (keepers.Problem is { } problem)
        {
            return Message.Of("cli.unread", new MessageArgument.Word("reason", problem));
        }

        Message? notice = request.File is null ? preferences.Notice : Message.Of("cli.file-notice");
        foreach (Message note in notes)
        {
            notice = Message.Of(
                "cli.file-notice.more",
                new MessageArgument.Nested("notice", note),
                new MessageArgument.Nested("more", notice ?? note));
        }

        return notice;
    }

    /// <summary>The terminal, when the full screen is wanted and possible.</summary>
    private TerminalHost? Open()
    {
        if (request.Plain || taste.IsDumb)
        {
            return null;
        }

        return around.OpenTerminal(new HostOptions
        {
            Colours = IsColourless ? ColourMode.None
                : taste.HasManyColours ? ColourMode.TwoHundredFiftySix
                : ColourMode.Sixteen,
        });
    }

    private bool IsColourless => request.NoColour || taste.NoColour;

    /// <summary>
    /// True when the first minute is to be shown: when it is asked for, or to somebody who has done nothing yet, names
    /// nothing else and sits before it. A log that cannot be read may be a long one.
    /// </summary>
    private bool IsFirstStart(ProgressBook book, bool isSeen)
    {
        if (request.FirstMinute)
        {
            return true;
        }

        bool isNew = !book.HasBegun && !book.Of(PackId.Core).FirstMinute.IsOver && keepers.Problem is null;
        return isNew && request.AsksForTheList && (isSeen || around.IsInteractive());
    }

    /// <summary>Holds it in the way that is wanted and possible; the terminal is given back at its end.</summary>
    private int Hold(Next start, ProgressBook book)
    {
        using TerminalHost? host = Open();
        if (IsFirstStart(book, isSeen: host is not null))
        {
            int step = request.FirstMinute ? 0 : book.Of(PackId.Core).FirstMinute.Step;
            start = start with { Model = FirstMinuteUpdate.Begin(start.Model, step, IsColourless) };
        }

        bool asksWidth = !request.Ascii && !taste.IsAscii;
        return host is null
            ? InLines(start)
            : new ScreenLoop(host, errands, around.Now) { AsksWidth = asksWidth }.Run(start);
    }

    /// <summary>The texts and lessons of a language; a file of one's own stays as it is.</summary>
    /// <param name="language">The tag; empty for that of the locale.</param>
    private Msg.Spoken Speak(string language)
    {
        string tag = language.Length > 0 ? language : LanguageChoice.Of([], around.Variable, "").Tag;
        return new Msg.Spoken(
            request.File is null ? Lectern.Library(around, tag) : library!, TextCatalogue.Of(tag));
    }

    private int InLines(Next start)
    {
        LineReader lines = new(around.Input());
        new LineLoop(errands, lines, around.Output(), around.IsInteractive(), around.Now).Run(start);
        return ExitCode.Success;
    }
}
