using Tutor.Cli.CommandLine;
using Tutor.Cli.Outside;
using Tutor.Tcp;
using Tutor.Tui.App;
using Tutor.Tui.View;

namespace Tutor.Cli.Doctoring;

/// <summary>
/// Says what the program finds around it, as plain text to paste into a report: nothing secret, the home directory as
/// <c>~</c>. Works without a terminal.
/// </summary>
/// <param name="setting">The program's texts and what surrounds it.</param>
/// <param name="request">The options of the command line.</param>
internal sealed class DoctorRun(CommandSetting setting, Request request)
{
    private readonly Surroundings around = setting.Around;
    private readonly Preferences preferences = new(setting.Around);
    private readonly TerminalTaste taste = new(setting.Around.Variable);

    /// <summary>Prints it.</summary>
    /// <param name="language">Which language was chosen, and by what.</param>
    /// <returns>The exit code: 1 when something is wrong.</returns>
    public int Run(LanguageChoice language)
    {
        int? width = around.MeasureWidth(); // First: what it draws is cleared before anything is printed.
        SafeWriter output = new(around.Output());
        DoctorPage page = new(setting.Texts, output);
        page.Say("program", $"tcptutor {ProgramVersion.Text}");
        page.Say("runtime", ProgramVersion.Runtime);
        page.Say("system", ProgramVersion.System);
        Terminal(page, width);
        page.Say("locale", Variables("LC_ALL", "LC_CTYPE", "LC_MESSAGES", "LANG", LanguageChoice.Variable));
        string decided = language.Source.Length > 0 ? language.Source : page.Word("default");
        page.Say("language", $"{language.Tag} ({decided})");
        new DoctorPaths(around, page).Say();
        Library library = Lectern.Library(around, setting.Texts.Language);
        SayOfSettings(page, library);
        SayOfPacks(page, library);
        page.Say("result", page.Problems == 0
            ? page.Word("all-well")
            : page.Word("found", new MessageArgument.Count("n", page.Problems)));
        output.Flush();
        return page.Problems == 0 ? ExitCode.Success : ExitCode.Failure;
    }

    private void Terminal(DoctorPage page, int? width)
    {
        page.Say("terminal", Variables("TERM", "COLORTERM", "TERM_PROGRAM", "TERM_PROGRAM_VERSION", "SSH_TTY"));
        bool isTerminal = around.IsInteractive();
        page.Say("streams", page.Word(isTerminal ? "is-terminal" : "no-terminal"));
        if (isTerminal && taste.IsDumb)
        {
            page.Wrong(page.Word("dumb"));
        }

        if (isTerminal && around.WindowSize() is { } size)
        {
            page.Say("size", $"{size.Columns} x {size.Rows}");
            if (size.Columns < Screens.LeastColumns || size.Rows < Screens.LeastRows)
            {
                page.Wrong(page.Word("too-small", new MessageArgument.Word(
                    "least", $"{Screens.LeastColumns} x {Screens.LeastRows}")));
            }
        }

        bool isColourless = request.NoColour || taste.NoColour;
        page.Say("colours", isColourless ? page.Word("no-colours") : taste.HasManyColours ? "256" : "16");
        page.Say("width", width is { } columns
            ? page.Word("measured", new MessageArgument.Count("n", columns))
            : page.Word(isTerminal ? "no-answer" : "not-measured"));
        if (width is { } measured)
        {
            preferences.RememberWidth(measured);
        }

        Settings settings = preferences.For(request, taste);
        page.Say("frames", settings.Ascii ? "ASCII" : "Unicode");
        if (width == 2 && !settings.Ascii)
        {
            page.Wrong(page.Word("wide-frames"));
        }
    }

    private void SayOfSettings(DoctorPage page, Library library)
    {
        LineFile? file = preferences.File;
        page.Say("settings", file is null ? page.Word("no-home")
            : StateDirectory.Shown(file.Path, around.Variable)
                + (Path.Exists(file.Path) ? "" : $" ({page.Word("no-file")})"));
        if (preferences.Unread is { } unread)
        {
            page.Wrong(unread);
        }

        foreach (SettingProblem problem in preferences.Problems)
        {
            page.Wrong(preferences.Place(problem));
        }

        Settings settings = preferences.For(request, taste);
        foreach (KeyRemap remap in settings.Keys)
        {
            page.Add($"{Setting.KeyPrefix}{CommandNames.Of(remap.Command)} = {remap.Key}");
        }

        Model model = new()
        {
            Library = library,
            Texts = setting.Texts,
            Settings = settings,
            Screen = new Screen.LessonList(0),
        };
        foreach (KeyClash clash in KeySurvey.Of(model))
        {
            page.Wrong(page.Word(
                "clash",
                new MessageArgument.Word("key", clash.Key),
                new MessageArgument.Word("wanted", CommandNames.Of(clash.Wanted)),
                new MessageArgument.Word("owner", CommandNames.Of(clash.Owner))));
        }

        page.Say("keys", page.Word("keys-test"));
    }

    private static void SayOfPacks(DoctorPage page, Library library)
    {
        page.Say("packs", library.Shelves.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
        foreach (Shelf shelf in library.Shelves)
        {
            if (shelf.Pack is { } pack)
            {
                page.Add($"{shelf.Id} {pack.Manifest.Version} ({pack.Lessons.Count})");
            }
            else
            {
                page.Wrong($"{shelf.Id}: {page.Word("broken-pack")}");
            }
        }
    }

    private string Variables(params ReadOnlySpan<string> names)
    {
        List<string> set = [];
        foreach (string name in names)
        {
            if (around.Variable(name) is { Length: > 0 } value)
            {
                set.Add($"{name}={value[..Math.Min(value.Length, 80)]}");
            }
        }

        return set.Count == 0 ? "-" : string.Join(' ', set);
    }
}
