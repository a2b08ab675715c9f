using Tutor.Cli.Outside;
using Tutor.Cli.Outside.Packs;
using Tutor.Lessons.Markup;
using Tutor.Lessons.Model;
using Tutor.Lessons.Packs;
using Tutor.Lessons.Reading;
using Tutor.Lessons.Texts;
using Tutor.Tcp;

namespace Tutor.Cli.Packs;

/// <summary>What the commands on packs share: where packs are, and how something is said.</summary>
internal sealed class PackDesk
{
    private const int MostFindings = 50;

    private readonly TextCatalogue texts;
    private readonly Lazy<TextWriter> output;

    /// <summary>Prepares it; nothing is opened yet.</summary>
    public PackDesk(Surroundings around, TextCatalogue texts)
    {
        (Around, this.texts) = (around, texts);
        output = new Lazy<TextWriter>(around.Output);
    }

    /// <summary>What surrounds the program.</summary>
    public Surroundings Around { get; }

    /// <summary>The program's version.</summary>
    public static string Version => typeof(PackDesk).Assembly.GetName().Version!.ToString(3);

    /// <summary>Does something with the installed packs.</summary>
    /// <param name="work">What to do with the store.</param>
    /// <returns>The exit code; when there is no store or it cannot be used, that is said.</returns>
    public int WithStore(Func<PackStore, int> work)
    {
        if (StateDirectory.FindData(Around.Variable) is not { } directory)
        {
            return Refuse(Message.Of("pack.no-home"));
        }

        try
        {
            return work(new PackStore(directory));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException && !IsPipe(error))
        {
            return Fail(Message.Of("pack.io", Word("reason", SafeText.Clean(error.Message))));
        }
    }

    /// <summary>A line on standard output.</summary>
    public void Say(string key, params ReadOnlySpan<MessageArgument> arguments) =>
        Print(texts.Format(Message.Of(key, arguments)));

    /// <summary>A line that is nobody's words, on standard output.</summary>
    public void Print(string line)
    {
        output.Value.Write(line + "\n");
        output.Value.Flush();
    }

    /// <summary>A text of the catalogue.</summary>
    public string Get(string key) => texts.Get(key);

    /// <summary>A message in words.</summary>
    public string Format(Message text) => texts.Format(text);

    /// <summary>Says on standard error what cannot be meant.</summary>
    /// <returns>The exit code 2.</returns>
    public int Refuse(Message text)
    {
        Complain(texts.Format(text));
        return ExitCode.Usage;
    }

    /// <summary>Says on standard error what went wrong.</summary>
    /// <returns>The exit code 1.</returns>
    public int Fail(Message text)
    {
        Complain(texts.Format(text));
        return ExitCode.Failure;
    }

    /// <summary>Says on standard error what is wrong with a pack.</summary>
    public void Complain(EquatableArray<Finding> findings)
    {
        TextWriter error = Around.Error();
        foreach (Finding finding in findings.Take(MostFindings))
        {
            error.WriteLine(SafeText.Clean(finding.ToString()));
        }

        if (findings.Count > MostFindings)
        {
            error.WriteLine(texts.Format(Message.Of("pack.more", Count("n", findings.Count - MostFindings))));
        }
    }

    /// <summary>That there is no such pack, with the nearest that there is.</summary>
    public int Unknown(string id, IEnumerable<string> ids) => NearestName.Of(id, ids) is { } nearest
        ? Refuse(Message.Of("pack.unknown.nearest", Word("id", PackPath.Shown(id)), Word("nearest", nearest)))
        : Refuse(Message.Of("pack.unknown", Word("id", PackPath.Shown(id))));

    /// <summary>A word for a gap.</summary>
    public static MessageArgument Word(string name, string value) => new MessageArgument.Word(name, value);

    /// <summary>A count for a gap.</summary>
    public static MessageArgument Count(string name, long value) => new MessageArgument.Count(name, value);

    private void Complain(string line) => Around.Error().WriteLine("tcptutor: " + line);

    private static bool IsPipe(Exception error) => error is IOException io && BrokenPipe.Is(io);
}
