using Tutor.Tui.App;

namespace Tutor.Tui.Tests;

/// <summary>A state of the program that is kept as pictures: a name and the way to it.</summary>
/// <param name="Name">The name of the files.</param>
/// <param name="Go">The way.</param>
internal sealed record Shot(string Name, Func<Stage, Stage> Go)
{
    private const string Lesson = "handshake";
    private const string Exercise = "hs-client";

    /// <summary>All of them.</summary>
    internal static IReadOnlyList<Shot> All { get; } =
    [
        new("list-new", stage => stage),
        new("list-progress", stage => stage.Open(Lesson, "").Press("n n q")),
        new("list-packs", stage => stage.WithPacks().Press("Down Down Down")),
        new("reading", stage => stage.Open(Lesson, "")),
        new("worked-start", stage => stage.Open(Lesson, "hs-watch")),
        new("worked-asked", stage => stage.Open(Lesson, "hs-watch").Press("Space Space")),
        new("worked-answered", stage => stage.Open(Lesson, "hs-watch").Press("Space Space Down Enter")),
        new("worked-later", stage => stage.Open(Lesson, "hs-watch").Press("Space Space Enter Space")),
        new("exercise-fresh", stage => stage.Open(Lesson, Exercise)),
        new("exercise-mid", stage => stage.Open(Lesson, Exercise).Press("Enter")),
        new("exercise-wrong", stage => Wrong(stage)),
        new("exercise-tolerated", stage => Tolerated(stage)),
        new("exercise-hint", stage => stage.Open(Lesson, Exercise).Press("Enter h h")),
        new("exercise-wrong-hint", stage => Wrong(stage).Press("h")),
        new("exercise-last-hint", stage => stage.Open(Lesson, Exercise).Press("Enter h h h h h h")),
        new("exercise-formula", stage => stage.Open(Lesson, Exercise).Press("Enter").Type("=iss+1")),
        new("exercise-round-done", stage => stage.Open(Lesson, Exercise).Press("Enter").Type("5001").Press("Enter")),
        new("exercise-flags", stage => stage.Open(Lesson, Exercise).Press("Enter S Enter S S Enter s")),
        new("exercise-relative", stage => stage.Open(Lesson, Exercise).Press("Enter v")),
        new("exercise-notice", stage => stage.Open(Lesson, Exercise).Press("Enter X")),
        new("exercise-restart", stage => stage.Open(Lesson, Exercise).Press("Enter R")),
        new("fork-first", stage => Wrong(stage).Press("w")),
        new("fork-second", stage => Wrong(stage).Press("w Space")),
        new("fork-last", stage => Wrong(stage).Press("w Space Space Space Space Space Space Space Space")),
        new("question-asked", stage => ToQuestion(stage)),
        new("question-right", stage => ToQuestion(stage).Press("2 Enter")),
        new("question-wrong", stage => ToQuestion(stage).Press("1 Enter")),
        new("question-number", stage => stage.Open(Lesson, "q-third-ack")),
        new("question-number-right", stage => stage.Open(Lesson, "q-third-ack").Type("5001").Press("Enter")),
        new("question-number-wrong", stage => stage.Open(Lesson, "q-third-ack").Type("5000").Press("Enter")),
        new("several-asked", stage => stage.Open("teardown", "q-why-time-wait").Press("Space")),
        new("several-right", stage => stage.Open("teardown", "q-why-time-wait").Right()),
        new("several-wrong", stage => stage.Open("teardown", "q-why-time-wait").Press("1 2 3 Enter")),
        new("order-asked", stage => stage.Open(Lesson, "q-order").Press("Space Down")),
        new("order-right", stage => stage.Open(Lesson, "q-order").Right()),
        new("order-wrong", stage => stage.Open(Lesson, "q-order").Press("Enter")),
        new("match-asked", stage => stage.Open("teardown", "q-waits-for").Press("3 Right")),
        new("match-right", stage => stage.Open("teardown", "q-waits-for").Right()),
        new("match-wrong", stage => stage.Open("teardown", "q-waits-for").Press("1 2 3 4 Enter")),
        new("flags-asked", stage => stage.Open(Lesson, "q-answer-flags").Press("s Right")),
        new("flags-right", stage => stage.Open(Lesson, "q-answer-flags").Press("s a Enter")),
        new("flags-wrong", stage => stage.Open(Lesson, "q-answer-flags").Press("a Enter")),
        new("states-asked", stage => stage.Open(Lesson, "q-states").Press("Right Down Left")),
        new("states-right", stage => stage.Open(Lesson, "q-states").Right()),
        new("states-wrong", stage => stage.Open(Lesson, "q-states").Press("Right Down Left Enter")),
        new("drill-fresh", stage => stage.Open(Lesson, "hs-drill")),
        new("drill-one", stage => stage.Open(Lesson, "hs-drill").FinishVariant()),
        new("drill-broken", stage => stage.Open(Lesson, "hs-drill").Press("s f Tab 7 Enter").FinishVariant()),
        new("drill-solved", stage => Drilled(stage)),
        new("lab", stage => stage.Teach(Practice.Text).Press("Enter")),
        new("lab-start", stage => ToLab(stage)),
        new("lab-asked", stage => ToLab(stage).Press("Space Down")),
        new("lab-held", stage => ToLab(stage).Press("Space .")),
        new("lab-told-wrong", stage => ToLab(stage).Press("Space Enter")),
        new("lab-told-right", stage => ToLab(stage).Press("Space 2 Enter")),
        new("lab-back", stage => ToLab(stage).Press("Space 2 Enter [ [ [ [")),
        new("lab-turned", stage => ToLab(stage).Press("Tab + . Tab + + c . .")),
        new("lab-cookies", stage => Predicted(stage)),
        new("lab-done", stage => Predicted(stage).Press("Enter Space")),
        new("lab-sockets", stage => ToLab(stage).Press("Space 2 Enter t")),
        new("lab-notebook", stage => Predicted(stage).Press("Enter N")),
        new("lab-export", stage => ToLab(stage).Press("y")),
        new("lab-help", stage => ToLab(stage).Press("?")),
        new("capture", stage => stage.Teach(Practice.Text).Press("Enter n")),
        new("drill-question", stage => stage.Teach(Practice.Text).Press("Enter n n").Right()),
        new("help-order", stage => stage.Open(Lesson, "q-order").Press("?")),
        new("exercise-closing", stage => stage.Open("teardown", "td-active").Press("S")),
        new("exercise-passive", stage => stage.Open("teardown", "td-passive")),
        new("worked-closing", stage => stage.Open("teardown", "td-watch").Press("Space Space Space Space Space")),
        new("exercise-solved", stage => stage.Open(Lesson, Exercise).Press("S S Enter S S Enter S S")),
        new("explain-right", stage => stage.Open(Lesson, Exercise).Press("Enter e")),
        new("unreadable", stage => stage.BreakFirstLesson().Press("Enter")),
        new("help", stage => stage.Open(Lesson, Exercise).Press("Enter ?")),
        new("help-end", stage => stage.Open(Lesson, Exercise).Press("Enter ? G")),
        new("diagram", stage => stage.Open(Lesson, Exercise).Press("Enter d")),
        new("diagram-server", stage => stage.Open(Lesson, Exercise).Press("Enter d Tab")),
        new("explain", stage => Wrong(stage).Press("e")),
        new("lesson-text", stage => stage.Open(Lesson, Exercise).Press("z")),
    ];

    private static Stage ToLab(Stage stage) => stage.Open("syn-flood", "flood-lab").Press("Enter");

    private static Stage Predicted(Stage stage) =>
        ToLab(stage).Press("Space 2 Enter Enter 2 Enter Enter 2 Enter Enter 2 Enter");

    private static Stage Drilled(Stage stage) => stage.Open(Lesson, "hs-drill")
        .FinishVariant().Press("Enter").FinishVariant().Press("Enter").FinishVariant();

    private static Stage Wrong(Stage stage) =>
        stage.Open(Lesson, Exercise).Press("Enter").Type("5000").Press("Enter");

    private static Stage Tolerated(Stage stage) => stage.Open(Lesson, Exercise).Press("Enter S Enter S")
        .Type("=snd_nxt+1").Press("Enter Tab").Type("91806").Press("Enter");

    private static Stage ToQuestion(Stage stage)
    {
        stage.Open(Lesson, "");
        while (stage.Lesson.Activity is not Activity.Answering && stage.Lesson.At < stage.Lesson.Pages.Count - 1)
        {
            stage.Press("n");
        }

        return stage;
    }
}
