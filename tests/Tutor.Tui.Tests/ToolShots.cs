using Tutor.Tui.App;

namespace Tutor.Tui.Tests;

/// <summary>The states of what is opened over every screen: help, palette, glossary, settings, reports.</summary>
internal static class ToolShots
{
    /// <summary>All of them.</summary>
    internal static IReadOnlyList<Shot> All { get; } =
    [
        new("palette", stage => Exercise(stage).Press(":")),
        new("palette-list", stage => stage.Press("Ctrl-p End")),
        new("palette-typed", stage => Exercise(stage).Press(":").Type("num")),
        new("palette-lesson", stage => Exercise(stage).Press("Shift-F3").Type("open way")),
        new("palette-nothing", stage => Exercise(stage).Press(":").Type("zzz")),
        new("palette-over-diagram", stage => Exercise(stage).Press("d :")),
        new("glossary", stage => Exercise(stage).Press("K")),
        new("glossary-typed", stage => stage.Press("Shift-F8").Type("wait Q").Press("Backspace Backspace Down")),
        new("glossary-nothing", stage => stage.Press("K").Type("zzz")),
        new("settings", stage => Exercise(stage).Press(",")),
        new("settings-changed", stage => Exercise(stage).Press(", Down Right Down Left")),
        new("settings-colourless", stage => Colourless(stage).Press(", Enter")),
        new("report-asked", stage => Exercise(stage).Press("!").Type("The hint is wrong.")),
        new("report-written", stage => Reported(Exercise(stage).Type("5000").Press("Enter !").Type("Why?"))),
        new("forget", stage => Exercise(stage).Press(":").Type("forget lesson").Press("Enter").Type("for")),
        new("forget-refused", stage => Exercise(stage).Press(":").Type("forget pack").Press("Enter Enter")),
        new("help-search", stage => Exercise(stage).Press("? /").Type("hint")),
        new("help-nothing", stage => Exercise(stage).Press("? /").Type("zzz")),
        new("help-remapped", stage => Remapped(Exercise(stage)).Press("?")),
        new("exercise-remapped", stage => Remapped(Exercise(stage))),
    ];

    internal static Stage Exercise(Stage stage) => stage.Open("handshake", "hs-client").Press("Enter");

    private static Stage Colourless(Stage stage) =>
        stage.With(stage.Model.Settings with { IsColourless = true });

    private static Stage Remapped(Stage stage) => stage.With(stage.Model.Settings with
    {
        Keys = [new KeyRemap(Command.Hint, "H"), new KeyRemap(Command.Send, "x"), new KeyRemap(Command.Undo, "s")],
    });

    /// <summary>Writes the report and lets the world outside answer, its text as it is.</summary>
    private static Stage Reported(Stage stage)
    {
        stage.Press("Enter");
        Cmd.Report report = stage.Commands.OfType<Cmd.Report>().Single();
        return stage.Send(new Msg.Reported("~/.local/state/tcptutor/reports/x.txt", "tcptutor: 1\n" + report.Text));
    }
}
