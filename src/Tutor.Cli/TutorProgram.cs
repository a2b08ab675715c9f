using System.CommandLine;
using System.CommandLine.Parsing;
using Tutor.Cli.CommandLine;
using Tutor.Lessons.Reading;
using Tutor.Lessons.Texts;
using Tutor.Tcp;
using Tutor.Tui.App;

namespace Tutor.Cli;

/// <summary>The whole program, over whatever surrounds it.</summary>
/// <param name="around">What surrounds it.</param>
internal sealed class TutorProgram(Surroundings around)
{
    private TextCatalogue texts = TextCatalogue.English;

    /// <summary>Does what the arguments ask for. Never fails: what went wrong is the exit code.</summary>
    /// <param name="args">The arguments, without the program's name.</param>
    /// <returns>The exit code.</returns>
    public int Run(string[] args)
    {
        try
        {
            LanguageChoice language = LanguageChoice.Of(args, around.Variable);
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
        if (parsed.Errors.Count > 0 && parsed.Action is not { ClearsParseErrors: true })
        {
            foreach (ParseError error in parsed.Errors)
            {
                around.Error().WriteLine($"tcptutor: {error.Message}");
            }

            return Refuse();
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
        Library library = Lectern.Library(texts.Language);
        IReadOnlyList<string> ids = Lectern.Ids(library);
        if (request.Lesson is { } lesson && !ids.Contains(lesson))
        {
            around.Error().WriteLine(Unknown(lesson, NearestName.Of(lesson, ids)));
            return Refuse();
        }

        return new Sitting(around, request, texts).Run(library);
    }

    private string Unknown(string lesson, string? nearest)
    {
        MessageArgument given = new MessageArgument.Word("lesson", lesson);
        return "tcptutor: " + texts.Format(nearest is null
            ? Message.Of("cli.unknown-lesson", given)
            : Message.Of("cli.unknown-lesson.nearest", given, new MessageArgument.Word("nearest", nearest)));
    }

    private int Refuse()
    {
        around.Error().WriteLine(texts.Get("cli.see-help"));
        return ExitCode.Usage;
    }
}
