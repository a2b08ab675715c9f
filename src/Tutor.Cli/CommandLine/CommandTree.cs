using System.CommandLine;
using System.CommandLine.Help;
using Tutor.Lessons.Texts;

namespace Tutor.Cli.CommandLine;

/// <summary>The commands and options of the program.</summary>
internal sealed class CommandTree
{
    private readonly TextCatalogue texts;
    private readonly Option<bool> plain;
    private readonly Option<bool> ascii;
    private readonly Option<bool> noColour;
    private readonly Option<bool> noMouse;
    private readonly Option<ulong?> seed;

    /// <summary>Builds them.</summary>
    /// <param name="texts">The program's texts.</param>
    /// <param name="study">Runs the tutor.</param>
    /// <param name="list">Prints the list of lessons.</param>
    public CommandTree(TextCatalogue texts, Func<Request, int> study, Func<int> list)
    {
        this.texts = texts;
        plain = Flag("--plain");
        ascii = Flag("--ascii");
        noColour = Flag("--no-color");
        noMouse = Flag("--no-mouse");
        seed = new Option<ulong?>("--seed") { Description = Describe("--seed"), HelpName = "N", Recursive = true };
        Root = new RootCommand(texts.Get("cli.help.about")) { plain, ascii, noColour, noMouse, seed };
        Root.Directives.Clear();
        Root.SetAction(parsed => study(ToRequest(parsed, null)));
        Root.Subcommands.Add(Learn(study));
        Root.Subcommands.Add(List(list));
        ExtendHelp();
    }

    /// <summary>The program as a command.</summary>
    public RootCommand Root { get; }

    private Option<bool> Flag(string name) => new(name) { Description = Describe(name), Recursive = true };

    private string Describe(string name) => texts.Get("cli.help." + name.TrimStart('-'));

    private Command Learn(Func<Request, int> study)
    {
        Argument<string> lesson = new("LESSON") { Description = texts.Get("cli.help.lesson") };
        Command learn = new("learn", Describe("learn")) { lesson };
        learn.SetAction(parsed => study(ToRequest(parsed, parsed.GetRequiredValue(lesson))));
        return learn;
    }

    private Command List(Func<int> list)
    {
        Command command = new("list", Describe("list"));
        command.SetAction(_ => list());
        return command;
    }

    private Request ToRequest(ParseResult parsed, string? lesson) => new()
    {
        Lesson = lesson,
        Plain = parsed.GetValue(plain),
        Ascii = parsed.GetValue(ascii),
        NoColour = parsed.GetValue(noColour),
        NoMouse = parsed.GetValue(noMouse),
        Seed = parsed.GetValue(seed),
    };

    private void ExtendHelp()
    {
        foreach (Option option in Root.Options)
        {
            if (option is HelpOption { Action: HelpAction standard } help)
            {
                help.Action = new LongHelp(standard, texts.Get("cli.help.more"));
            }
        }
    }
}
