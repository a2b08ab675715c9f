namespace Tutor.EndToEnd;

/// <summary>An author writes a lesson with the tutor open on it.</summary>
public class AuthoringTests
{
    private const string Lesson = """
        ---
        tcptutor: 1
        id: mine
        title: Mine
        ---

        # A first page

        Some words.
        """;

    [TmuxFact]
    public void Each_saving_is_shown_at_once_with_what_is_wrong()
    {
        using Tutorial tutorial = new(100, 30);
        TmuxSession terminal = tutorial.Terminal;
        string file = tutorial["mine.md"];
        File.WriteAllText(file, Lesson);
        tutorial.Start("dev " + file);
        terminal.WaitFor("Some words.", "No findings.");

        File.WriteAllText(file, Lesson.Replace("Some", "Other", StringComparison.Ordinal));
        terminal.WaitFor("Other words.", "No findings.");

        File.WriteAllText(file + ".new", Lesson + "\n:::{exercise} e\n:::\n");
        File.Move(file + ".new", file, overwrite: true);
        terminal.WaitFor("Some words.", "{exercise} needs");

        terminal.Press("C-e");
        terminal.WaitFor("[missing-option]");
        terminal.Press("C-c");
        terminal.WaitFor("code=0.");
    }
}
