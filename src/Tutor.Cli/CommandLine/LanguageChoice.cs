using Tutor.Cli.Outside;
using Tutor.Lessons.Reading;
using Tutor.Lessons.Texts;
using Tutor.Tcp;

namespace Tutor.Cli.CommandLine;

/// <summary>Which language the program speaks, and who asked for it.</summary>
/// <param name="Tag">The tag; the source language when what is asked for is not there.</param>
/// <param name="Problem">What to say when somebody asked for a language that there is not; null when all is
/// well.</param>
/// <remarks>
/// It is decided before the command line is read, because the help and the errors are in that language too.
/// </remarks>
internal sealed record LanguageChoice(string Tag, Message? Problem)
{
    /// <summary>The option.</summary>
    public const string Option = "--lang";

    /// <summary>The variable that decides where the option is not given.</summary>
    public const string Variable = "TCPTUTOR_LANG";

    // POSIX: the first that is set decides, whether or not it can be had.
    private static readonly string[] LocaleVariables = ["LC_ALL", "LC_MESSAGES", "LANG"];

    /// <summary>
    /// The option decides, then the variable, then the settings, then the locale; else it is English. Never fails.
    /// </summary>
    /// <param name="args">The arguments, without the program's name.</param>
    /// <param name="variable">Looks up an environment variable.</param>
    /// <param name="set">The language of the settings file; empty for none.</param>
    public static LanguageChoice Of(IReadOnlyList<string> args, Func<string, string?> variable, string set = "") =>
        OptionOf(args) is { } option ? Asked(Option, option)
        : variable(Variable) is { Length: > 0 } named ? Asked(Variable, named)
        : set.Length > 0 ? new LanguageChoice(set, null) { Source = Preferences.FileName }
        : OfLocale(variable);

    /// <summary>What decided: the option, a variable or the settings file; empty when nothing did.</summary>
    public string Source { get; init; } = "";

    /// <summary>The value of the last <c>--lang</c>; null when it is not there or has none.</summary>
    private static string? OptionOf(IReadOnlyList<string> args)
    {
        string? value = null;
        for (int i = 0; i < args.Count && args[i] != "--"; i++)
        {
            if (args[i] == Option && i + 1 < args.Count)
            {
                value = args[++i];
            }
            else if (args[i].StartsWith(Option + "=", StringComparison.Ordinal)
                || args[i].StartsWith(Option + ":", StringComparison.Ordinal))
            {
                value = args[i][(Option.Length + 1)..];
            }
        }

        return value;
    }

    private static LanguageChoice Asked(string where, string given)
    {
        if (Languages.Match(given) is { } tag)
        {
            return new LanguageChoice(tag, null) { Source = where };
        }

        MessageArgument[] gaps =
        [
            new MessageArgument.Word("where", where),
            new MessageArgument.Word("given", given),
            new MessageArgument.Word("known", string.Join(", ", Languages.All)),
        ];
        return new LanguageChoice(Languages.Source, NearestName.Of(given, Languages.All) is { } nearest
            ? Message.Of("cli.unknown-language.nearest", [.. gaps, new MessageArgument.Word("nearest", nearest)])
            : Message.Of("cli.unknown-language", gaps));
    }

    /// <summary>
    /// The language of the locale where this terminal can show it: what is not English is written in UTF-8, and the
    /// Linux console has no font for more than Latin letters.
    /// </summary>
    private static LanguageChoice OfLocale(Func<string, string?> variable)
    {
        foreach (string name in LocaleVariables)
        {
            if (variable(name) is { Length: > 0 } locale)
            {
                string tag = CanShow(locale, variable("TERM"))
                    ? Languages.Match(locale) ?? Languages.Source
                    : Languages.Source;
                return new LanguageChoice(tag, null) { Source = name };
            }
        }

        return new LanguageChoice(Languages.Source, null);
    }

    private static bool CanShow(string locale, string? terminal)
    {
        int dot = locale.IndexOf('.');
        ReadOnlySpan<char> codeset = dot < 0 ? "UTF-8" : locale.AsSpan(dot + 1);
        return terminal != "linux"
            && (codeset.StartsWith("UTF-8", StringComparison.OrdinalIgnoreCase)
                || codeset.StartsWith("UTF8", StringComparison.OrdinalIgnoreCase));
    }
}
