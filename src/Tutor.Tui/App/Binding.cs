namespace Tutor.Tui.App;

/// <summary>A key that works somewhere and what it does.</summary>
/// <param name="Key">The key's name (<see cref="Msg.Key"/>).</param>
/// <param name="FunctionKey">
/// A second key for the same, for keyboards on which letters do not arrive; null for none.
/// </param>
/// <param name="Command">What it does.</param>
/// <param name="Rank">Its place on the bottom line, 1 first; 0 for help only.</param>
/// <remarks>
/// Its word on the bottom line is the text <c>key.COMMAND</c>, its sentence in the help <c>keyhelp.COMMAND</c>.
/// </remarks>
public sealed record Binding(string Key, string? FunctionKey, Command Command, int Rank)
{
    /// <summary>The key of the sentence that says what a command does on the screen of a model.</summary>
    internal static string SentenceOf(Model model, Command command) => (command, model.Screen) switch
    {
        (Command.Copy, Screen.InLesson { Activity: Activity.Experimenting }) => "keyhelp.Copy-lab",
        _ => "keyhelp." + command,
    };
}
