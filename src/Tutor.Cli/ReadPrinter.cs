using Tutor.Cli.CommandLine;
using Tutor.Lessons.Model;
using Tutor.Lessons.Reading;
using Tutor.Lessons.Rendering;
using Tutor.Tcp;
using Tutor.Tui.Plain;
using Tutor.Tui.Printing;

namespace Tutor.Cli;

/// <summary>Prints a lesson or a file on standard output; what is wrong with it goes to standard error.</summary>
/// <param name="setting">The program's texts and what surrounds it.</param>
internal sealed class ReadPrinter(CommandSetting setting)
{
    /// <summary>The narrowest that can be asked for.</summary>
    public const int LeastColumns = 20;

    /// <summary>The widest that can be asked for.</summary>
    public const int MostColumns = 400;

    private const int MostOfTerminal = 100;
    private const int WithoutTerminal = 80;

    /// <summary>The columns that are asked for; null for as many as fit.</summary>
    public int? Columns { get; init; }

    /// <summary>Print the Markdown itself.</summary>
    public bool IsStatic { get; init; }

    /// <summary>Lines and arrows from ASCII characters only.</summary>
    public bool IsAscii { get; init; }

    /// <summary>Prints it.</summary>
    /// <param name="what">A lesson's id or a file.</param>
    /// <returns>The exit code: 1 when the lesson has errors, 2 when there is no such thing.</returns>
    public int Print(string what)
    {
        LessonSource source = LessonSource.Find(setting, what);
        return source.Text is { } text ? Print(source, text) : Refuse(source.Problem!);
    }

    private int Print(LessonSource source, PlainDocumentText document)
    {
        string file = source.File;
        TextWriter error = setting.Around.Error();
        foreach (Message note in document.Notes)
        {
            error.WriteLine(Speech.Clean($"{file}: {setting.Texts.Format(note)}"));
        }

        LessonResult read = IsStatic || !PlainDocument.IsLesson(document.Text)
            ? PlainDocument.ReadAny(file, document.Text, source.Shared)
            : source.Read();
        foreach (Finding finding in read.Findings)
        {
            error.WriteLine(Speech.Clean(finding.ToString()));
        }

        // A lesson that cannot be read as one is still text.
        Lesson lesson = read.Lesson ?? PlainDocument.Read(file, document.Text).Lesson!;
        bool isLesson = read.Lesson is not null && PlainDocument.IsLesson(document.Text);
        Write(lesson, isLesson, document.Text);
        bool hasErrors = read.Findings.Any(finding => finding.Severity == Severity.Error);
        return hasErrors ? ExitCode.Failure : ExitCode.Success;
    }

    private void Write(Lesson lesson, bool isLesson, string text)
    {
        TextWriter output = setting.Around.Output();
        int? columns = setting.Around.OutputColumns();
        if (IsStatic)
        {
            string copy = isLesson ? StaticCopy.Of(text, lesson) : text;
            output.Write(columns is null ? copy : Speech.Clean(copy.ReplaceLineEndings("\n").Replace("\t", "    ")));
        }
        else
        {
            int width = Columns ?? (columns is { } wide ? Math.Clamp(wide, 1, MostOfTerminal) : WithoutTerminal);
            bool isAscii = IsAscii || new TerminalTaste(setting.Around.Variable).IsAscii;
            RowWriter.Write(
                LessonPrint.Rows(lesson, setting.Texts, width, isAscii), output, hasStyles: columns is not null);
        }

        output.Flush();
    }

    private int Refuse(Message problem)
    {
        setting.Around.Error().WriteLine(Speech.Clean("tcptutor: " + setting.Texts.Format(problem)));
        setting.Around.Error().WriteLine(setting.Texts.Get("cli.see-help"));
        return ExitCode.Usage;
    }
}
