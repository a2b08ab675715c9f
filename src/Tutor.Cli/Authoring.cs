using Tutor.Cli.CommandLine;
using Tutor.Cli.FullScreen;
using Tutor.Cli.Outside;
using Tutor.Cli.Outside.Packs;
using Tutor.Lessons.Model;
using Tutor.Lessons.Texts;
using Tutor.Terminal;
using Tutor.Tui.App;

namespace Tutor.Cli;

/// <summary>
/// A sitting of an author: the tutor over one file, which is read again whenever it is saved. No progress is kept.
/// </summary>
internal sealed class Authoring
{
    private readonly Surroundings around;
    private readonly string path;
    private readonly Preferences preferences;
    private PackAround pack;
    private string seen;
    private string seenScenarios;
    private volatile bool isCalled;

    /// <summary>An author's sitting.</summary>
    /// <param name="around">What surrounds the program.</param>
    /// <param name="path">The file.</param>
    /// <param name="text">What is in it.</param>
    public Authoring(Surroundings around, string path, string text)
    {
        (this.around, this.path, seen) = (around, path, text);
        pack = PackAround.Of(path);
        seenScenarios = pack.Scenarios.Text();
        preferences = new Preferences(around);
        Read = WorkbenchUpdate.Read(Path.GetFileName(path), text, pack.Files);
    }

    /// <summary>What the file came to when it was read first.</summary>
    public LessonResult Read { get; }

    /// <summary>Shows the lesson until the author leaves.</summary>
    /// <param name="host">The terminal, taken.</param>
    /// <param name="request">What the command line asks for.</param>
    /// <param name="item">The id of the item to open; null for the first page.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="IOException">The file cannot be watched.</exception>
    public int Run(TerminalHost host, Request request, string? item)
    {
        using FileWatch watch = new(path, () => Called(host));
        using FileWatch? scenarios = Directory.Exists(pack.Folder)
            ? new FileWatch(pack.Folder + "*.yaml", () => Called(host))
            : null;
        ProgressKeepers keepers = new(around);
        Errands errands = new(keepers, StateDirectory.Find(around.Variable))
        {
            Tools = new ToolErrands(around, keepers, preferences, Speak),
        };
        return new ScreenLoop(host, errands, around.Now, Changed).Run(Start(request, item));
    }

    private Next Start(Request request, string? item)
    {
        string file = Path.GetFileName(path);
        Model model = new()
        {
            Library = Library.OfFile(file, seen, Read.Lesson, pack.Files),
            Texts = TextCatalogue.English,
            Settings = preferences.For(request, new TerminalTaste(around.Variable)),
            IsKept = false,
            Seed = request.Seed ?? around.Seed(),
            Screen = new Screen.LessonList(0),
            Workbench = new Workbench(file, Read.Findings, Read.Lesson is null),
        };
        return Read.Lesson is { } lesson ? WorkbenchUpdate.Open(model, lesson, item) : model;
    }

    /// <summary>The program's texts in another language; the file is what it is.</summary>
    private Msg.Spoken Speak(string language) => new(
        Library.OfFile(Path.GetFileName(path), seen, Read.Lesson, pack.Files),
        TextCatalogue.Of(language.Length > 0 ? language : Languages.Source));

    private void Called(TerminalHost host)
    {
        isCalled = true;
        host.Call();
    }

    /// <summary>
    /// What the file and the shared scenarios of its pack say now, when that is something else. A file that is just
    /// being replaced is not there for a moment; the change that brings it back calls again.
    /// </summary>
    private Msg.Edited? Changed()
    {
        if (!isCalled)
        {
            return null;
        }

        isCalled = false;
        PackAround nowAround = PackAround.Of(path);
        string nowScenarios = nowAround.Scenarios.Text();
        if (DocumentFile.Read(path).Text is not { } now || (now.Text == seen && nowScenarios == seenScenarios))
        {
            return null;
        }

        (seen, pack, seenScenarios) = (now.Text, nowAround, nowScenarios);
        return new Msg.Edited(seen) { Around = pack.Files };
    }
}
