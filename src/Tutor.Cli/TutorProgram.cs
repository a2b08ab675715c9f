using System.CommandLine;
using Tutor.Cli.CommandLine;
using Tutor.Cli.Outside;
using Tutor.Lessons.Texts;
using Tutor.Tcp;
using Tutor.Tui.App;

namespace Tutor.Cli;

/// <summary>The whole program, over whatever surrounds it.</summary>
/// <param name="world">What surrounds it.</param>
internal sealed class TutorProgram(Surroundings world)
{
    // Arguments, variables and names of files come back in error messages.
    private readonly Surroundings around = world with { Error = () => new SafeWriter(world.Error()) };
    private TextCatalogue texts = TextCatalogue.English;

    /// <summary>Does what the arguments ask for. Never fails: what went wrong is the exit code.</summary>
    /// <param name="args">The arguments, without the program's name.</param>
    /// <returns>The exit code.</returns>
    public int Run(string[] args)
    {
        try
        {
            LanguageChoice language = LanguageChoice.Of(
                args, around.Variable, new Preferences(around).Settings.Language);
            texts = TextCatalogue.Of(language.Tag);
            if (language.Problem is { } problem)
            {
                around.Error().WriteLine("tcptutor: " + texts.Format(problem));
                return Refuse();
            }

            return args.Length == 0 ? Study(new Request()) : Parse(args);
        }
        catch (IOException error) when (BrokenPipe.Is(error))
        {
            return ExitCode.Success; // Whoever read our output has enough of it.
        }
        catch (Exception error)
        {
            around.Error().WriteLine($"tcptutor: {error}");
            return ExitCode.Failure;
        }
    }

    private int Parse(string[] args)
    {
        RootCommand root = new CommandTree(new CommandSetting(texts, around), Study).Root;
        ParseResult parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        string[] problems = parsed.Action is { ClearsParseErrors: true } ? [] : [.. ParseProblems.Of(parsed, texts)];
        if (problems.Length > 0)
        {
            Array.ForEach(problems, problem => around.Error().WriteLine("tcptutor: " + problem));
            return Refuse(ParseProblems.CommandOf(parsed));
        }

        TextWriter output = around.Output();
        InvocationConfiguration invocation = new()
        {
            Output = output,
            Error = around.Error(),
            EnableDefaultExceptionHandler = false,
        };
        int code = parsed.Invoke(invocation);
        output.Flush();
        return code;
    }

    private int Study(Request request)
    {
        Library library = Lectern.Library(around, texts.Language);
        if (request.Lab is { } lab && LabDoor.Find(library, lab) is null)
        {
            around.Error().WriteLine("tcptutor: " + texts.Format(LabDoor.Unknown(library, lab)));
            return Refuse();
        }

        if (request.Sandbox is { } sandbox && SandboxOpening.Problem(around, sandbox) is { } missing)
        {
            around.Error().WriteLine("tcptutor: " + texts.Format(missing));
            return Refuse();
        }

        if (request.Lesson is { } lesson && library.Find(lesson) is null)
        {
            if (Lectern.IsFile(lesson, library))
            {
                return StudyFile(request, lesson);
            }

            around.Error().WriteLine("tcptutor: " + texts.Format(Lectern.Unknown(lesson, library)));
            return Refuse();
        }

        return new Sitting(around, request, texts).Run(library);
    }

    private int StudyFile(Request request, string file)
    {
        DocumentFile document = DocumentFile.Read(file);
        if (document.Text is not { } text)
        {
            around.Error().WriteLine("tcptutor: " + texts.Format(document.Problem!));
            return Refuse();
        }

        return new Sitting(around, request with { File = file }, texts, text.Notes)
            .Run(FileLectern.Library(file, text.Text));
    }

    /// <summary>Says where help is.</summary>
    /// <param name="command">The command that was not understood; empty for the program.</param>
    private int Refuse(string command = "")
    {
        around.Error().WriteLine(command.Length == 0
            ? texts.Get("cli.see-help")
            : texts.Format(Message.Of("cli.see-help-of", new MessageArgument.Word("command", command))));
        return ExitCode.Usage;
    }
}
