using System.Text;
using Tutor.Cli.CommandLine;
using Tutor.Tcp;
using Tutor.Tui.App;

namespace Tutor.Cli.Outside;

/// <summary>What the learner has set for every time: the settings file, and what was found of terminals.</summary>
/// <param name="around">What surrounds the program.</param>
internal sealed class Preferences(Surroundings around)
{
    /// <summary>The name of the settings file.</summary>
    public const string FileName = "settings";

    /// <summary>The name of the file that remembers how wide terminals draw lines, in the state directory.</summary>
    public const string WidthsName = "terminals";

    private const int MostNameUnits = 80;

    private readonly Lazy<FileReading> read = new(() => ReadFile(around));

    /// <summary>The settings file; null when there is no home.</summary>
    public LineFile? File => FileIn(around);

    /// <summary>What the settings file says.</summary>
    public Settings Settings => read.Value.Reading.Settings;

    /// <summary>What is wrong in the lines of the settings file.</summary>
    public EquatableArray<SettingProblem> Problems => read.Value.Reading.Problems;

    /// <summary>Why the settings file cannot be read; null when it can.</summary>
    public Message? Unread => read.Value.Problem;

    /// <summary>What to say of the settings file at the start; null when all is well.</summary>
    public Message? Notice => Unread ?? (Problems.Count switch
    {
        0 => null,
        1 => Message.Of("settings.problems", new MessageArgument.Nested("problem", Place(Problems[0]))),
        _ => Message.Of(
            "settings.problems-more",
            new MessageArgument.Count("n", Problems.Count),
            new MessageArgument.Nested("problem", Place(Problems[0]))),
    });

    /// <summary>The settings of a run: the file's, but options and variables go before them.</summary>
    public Settings For(Request request, TerminalTaste taste)
    {
        Settings settings = Settings with { AutoAscii = taste.IsAscii || RememberedWidth() == 2 };
        settings = settings.With(settings.Frame);
        return settings with
        {
            Ascii = request.Ascii || settings.Ascii,
            Mouse = !request.NoMouse && settings.Mouse,
            IsColourless = request.NoColour || taste.NoColour,
        };
    }

    /// <summary>A problem with the file and the line where it is.</summary>
    public Message Place(SettingProblem problem) => Message.Of(
        "settings.problem",
        new MessageArgument.Word("file", StateDirectory.Shown(File?.Path ?? FileName, around.Variable)),
        new MessageArgument.Count("line", problem.Line),
        new MessageArgument.Nested("problem", problem.Text));

    /// <summary>How many columns this terminal was found to draw lines in; null when it was never asked.</summary>
    public int? RememberedWidth()
    {
        try
        {
            if (Widths()?.Read() is not { Length: > 0 } text)
            {
                return null;
            }

            (EquatableArray<SettingLine> lines, _) = SettingsText.Read(text);
            string name = TerminalName();
            string width = "";
            foreach (SettingLine line in lines)
            {
                width = line.Name == name ? line.Value : width;
            }

            return width switch { "1" => 1, "2" => 2, _ => null };
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null; // It is asked again anyway.
        }
    }

    /// <summary>Remembers how many columns this terminal draws lines in, where that is news.</summary>
    public void RememberWidth(int columns)
    {
        if (columns is not (1 or 2) || (RememberedWidth() ?? 1) == columns)
        {
            return;
        }

        try
        {
            Widths()?.Set(TerminalName(), columns == 1 ? "1" : "2");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // It is asked again the next time; nothing of the learner's is lost.
        }
    }

    private LineFile? Widths() => StateDirectory.Find(around.Variable) is { } directory
        ? new LineFile(Path.Combine(directory, WidthsName))
        : null;

    /// <summary>What tells terminals apart, as a name of one line.</summary>
    private string TerminalName()
    {
        string name = $"{around.Variable("TERM")}/{around.Variable("TERM_PROGRAM")}";
        StringBuilder kept = new();
        foreach (char unit in name)
        {
            if (kept.Length < MostNameUnits && (char.IsAsciiLetterOrDigit(unit) || "-./+".Contains(unit)))
            {
                kept.Append(unit);
            }
        }

        return kept.ToString();
    }

    private static LineFile? FileIn(Surroundings around) => StateDirectory.FindConfig(around.Variable) is { } directory
        ? new LineFile(Path.Combine(directory, FileName))
        : null;

    private static FileReading ReadFile(Surroundings around)
    {
        SettingsReading nothing = new(new Settings(), []);
        try
        {
            return FileIn(around)?.Read() switch
            {
                "" => new(nothing, null),
                { } text => new(SettingsReading.Of(nothing.Settings, text), null),
                null when FileIn(around) is null => new(nothing, null),
                null => new(
                    nothing, Unreadable(new MessageArgument.Nested("reason", Message.Of("settings.too-large")))),
            };
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new(nothing, Unreadable(new MessageArgument.Word("reason", error.Message)));
        }
    }

    private static Message Unreadable(MessageArgument reason) => Message.Of("settings.unread", reason);

    private sealed record FileReading(SettingsReading Reading, Message? Problem);
}
