using System.Text;
using Tutor.Cli.Outside;
using Tutor.Lessons.Markup;
using Tutor.Lessons.Model;
using Tutor.Lessons.Reading;
using Tutor.Lessons.Texts;
using Tutor.Tcp;
using Tutor.Tui.App;

namespace Tutor.Cli.CommandLine.Commands;

/// <summary>Finds the lesson that an argument means: a file that is there, else an id of the program's lessons.</summary>
/// <param name="texts">The program's texts.</param>
internal sealed class NamedLesson(TextCatalogue texts)
{
    /// <summary>Why there is none; a sentence each.</summary>
    public List<string> Problems { get; } = [];

    /// <summary>The lesson as it was read; null when there is none, and then the problems say why.</summary>
    public LessonResult? Find(string name)
    {
        Library library = Lectern.Library();
        IReadOnlyList<string> ids = Lectern.Ids(library);
        for (int i = 0; i < ids.Count; i++)
        {
            if (ids[i] == name)
            {
                return LessonReader.Read(library.Pack.Lessons[i].File, library.Pack.Lessons[i].Text);
            }
        }

        bool isPath = name.AsSpan().ContainsAny('/', '\\') || name.EndsWith(".md", StringComparison.Ordinal);
        return isPath || File.Exists(name) ? ReadFile(name) : Unknown(name, NearestName.Of(name, ids));
    }

    private LessonResult? ReadFile(string path)
    {
        byte[]? octets = new BoundedFile(texts).Read(path, LessonReader.MaxOctets, out string problem);
        if (octets is null)
        {
            Problems.Add(problem);
            return null;
        }

        if (!System.Text.Unicode.Utf8.IsValid(octets))
        {
            Problems.Add(texts.Format(Message.Of(
                "cli.export.unread",
                new MessageArgument.Word("path", SafeText.Clean(path)),
                new MessageArgument.Word("reason", texts.Get("cli.export.not-utf8")))));
            return null;
        }

        return LessonReader.Read(SafeText.Clean(path), Encoding.UTF8.GetString(octets));
    }

    private LessonResult? Unknown(string name, string? nearest)
    {
        MessageArgument given = new MessageArgument.Word("name", SafeText.Clean(name));
        Problems.Add(texts.Format(nearest is null
            ? Message.Of("cli.export.no-such", given)
            : Message.Of("cli.export.no-such.nearest", given, new MessageArgument.Word("nearest", nearest))));
        return null;
    }
}
