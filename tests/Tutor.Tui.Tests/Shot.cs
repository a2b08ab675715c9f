using Tutor.Study.FirstMinute;
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
        new("first-knock", stage => stage.First(FirstMinuteStep.Knock)),
        new("first-heard", stage => stage.First(FirstMinuteStep.Heard)),
        new("first-tick", stage => stage.First(FirstMinuteStep.Tick)),
        new("first-dead-key", stage => stage.First(FirstMinuteStep.Tick).Press("Enter")),
        new("first-send", stage => stage.First(FirstMinuteStep.Send)),
        new("first-connected", stage => stage.First(FirstMinuteStep.Connected)),
        new("first-wrong", stage => stage.First(FirstMinuteStep.Wrong)),
        new("first-fork", stage => stage.First(FirstMinuteStep.Fork)),
        new("first-menu", stage => stage.First(FirstMinuteStep.Fork).Press("u")),
        new("first-help", stage => stage.First(FirstMinuteStep.Tick).Press("?")),
        new("list-progress", stage => stage.Open(Lesson, "").Press("n n q")),
        new("list-packs", stage => stage.WithPacks().Press("Down Down Down")),
        new("list-filter", stage => stage.WithLinks().Press("/").Type("second")),
        new("list-filter-none", stage => stage.WithLinks().Press("/").Type("window scale")),
        new("list-last", stage => Later(stage)),
        new("list-tasks", stage => ToQuestion(stage).Press("2 Enter q")),
        new("carry", stage => stage.WithCarrying()),
        new("carry-mid", stage => stage.WithCarrying().Press("x Space h")),
        new("carry-done", stage => stage.WithCarrying().Press("Enter Enter")),
        new("carry-stuck", stage => stage.WithCarrying().Press("c c c c")),
        new("packs", stage => stage.Press("P")),
        new("packs-several", stage => stage.WithLinks().Press("P")),
        new("reading-links", stage => Links(stage)),
        new("reading-link-lesson", stage => Links(stage).Press("Tab Tab")),
        new("reading-link-outside", stage => Links(stage).Press("Tab Tab Tab Tab Tab")),
        new("reading-link-note", stage => Links(stage).Press("Tab")),
        new("reading-picture", stage => Links(stage).Press("Shift-Tab Shift-Tab Shift-Tab")),
        new("reading-section", stage => Links(stage).Press("Tab Tab Tab Tab Enter")),
        new("reading-search", stage => Links(stage).Press("/").Type("sequence num")),
        new("reading-search-hits", stage => Links(stage).Press("/").Type("number").Press("Enter n n")),
        new("reading-search-wrapped", stage => Links(stage).Press("/").Type("number").Press("Enter N")),
        new("reading-search-none", stage => Links(stage).Press("/").Type("checksum")),
        new("lesson-text-search", stage => stage.Open(Lesson, Exercise).Press("z /").Type("number").Press("Enter n")),
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
        new("exercise-flags", stage => AtFlags(stage).Press("s")),
        new("exercise-relative", stage => stage.Open(Lesson, Exercise).Press("Enter v")),
        new("exercise-notice", stage => stage.Open(Lesson, Exercise).Press("Enter X")),
        new("exercise-restart", stage => stage.Open(Lesson, Exercise).Press("Enter R")),
        new("exercise-shown", stage => stage.Open(Lesson, Exercise).Press("Enter S")),
        new("exercise-all-flags", stage => AtFlags(stage).Press("+ 7 s")),
        new("exercise-symbolic", stage => stage.Open(Lesson, Exercise)
            .Press("Enter v v").Type("=irs+1").Press("Enter")),
        new("exercise-looking", stage => stage.Open(Lesson, Exercise).Press("Enter [ [")),
        new("exercise-predict", stage => stage.Open(Lesson, Exercise).Press("Enter").Type("5000").Press("o Down")),
        new("exercise-foretold", stage => stage.Open(Lesson, Exercise).Press("Enter").Type("5000").Press("o 3 Enter")),
        new("exercise-foretold-right", stage => Foretold(stage)),
        new("step", stage => stage.Open(Lesson, Exercise).Press("Enter [ [ e")),
        new("step-worked", stage => stage.Open(Lesson, "hs-watch").Press("Space e")),
        new("header", stage => stage.Open(Lesson, Exercise).Press("Enter x")),
        new("header-option", stage => stage.Open(Lesson, Exercise).Press("Enter x [ G")),
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
        new("queues-start", stage => ToQueues(stage)),
        new("queues-asked", stage => ToQueues(stage).Press("Space 2 Enter Enter Down")),
        new("queues-full", stage => ToQueues(stage).Press("Space 2 Enter Enter 2 Enter")),
        new("queues-done", stage => QueuesPredicted(stage).Press("Enter Space")),
        new("queues-sockets", stage => ToQueues(stage).Press("Space 2 Enter Enter 2 Enter t")),
        new("queues-notebook", stage => QueuesPredicted(stage).Press("Enter N")),
        new("capture", stage => stage.Teach(Practice.Text).Press("Enter n")),
        new("drill-question", stage => stage.Teach(Practice.Text).Press("Enter n n").Right()),
        new("help-order", stage => stage.Open(Lesson, "q-order").Press("?")),
        new("exercise-closing", stage => stage.Open("teardown", "td-active").Press("S")),
        new("exercise-passive", stage => stage.Open("teardown", "td-passive")),
        new("worked-closing", stage => stage.Open("teardown", "td-watch").Press("Space Space Space Space Space")),
        new("exercise-solved", stage => AtFlags(stage).FinishVariant()),
        new("explain-right", stage => stage.Open(Lesson, Exercise).Press("Enter e")),
        new("unreadable", stage => stage.BreakFirstLesson().Press("Enter")),
        new("help", stage => stage.Open(Lesson, Exercise).Press("Enter ?")),
        new("help-end", stage => stage.Open(Lesson, Exercise).Press("Enter ? G")),
        new("diagram", stage => stage.Open(Lesson, Exercise).Press("Enter d")),
        new("diagram-server", stage => stage.Open(Lesson, Exercise).Press("Enter d Tab")),
        new("explain", stage => Wrong(stage).Press("e")),
        new("sandbox-empty", stage => stage.Press("s")),
        new("sandbox-crossing", stage => Crossing(stage)),
        new("sandbox-open", stage => Crossing(stage).Press("Enter Enter Enter Enter")),
        new("sandbox-actions", stage => Crossing(stage).Press("Tab Down Down Down Down Down Down")),
        new("sandbox-lost-fin", stage => Started(stage, 3).Press("f x t")),
        new("sandbox-half-open", stage => Started(stage, 3).Press("Right A x Left s Enter Enter")),
        new("sandbox-copy", stage => Started(stage, 3).Press("Up Up c Enter e")),
        new("sandbox-closing", stage => Started(stage, 4)),
        new("sandbox-segment", stage => Started(stage, 3).Press("i Tab").Type("=rcv_nxt+1")),
        new("sandbox-remark", stage => Started(stage, 3).Press("i s Enter")),
        new("sandbox-forge", stage => Started(stage, 3).Press("F")),
        new("sandbox-rules", stage => Started(stage, 3).Press("P Down Down Down Down Down Enter")),
        new("sandbox-starts", stage => Started(stage, 3).Press("R Down")),
        new("sandbox-send", stage => Started(stage, 3).Press("s")),
        new("sandbox-save", stage => Started(stage, 3).Press("W").Type("lost-fin")),
        new("sandbox-kept", stage => Started(stage, 2).Send(new Msg.Sandbox(
            new SandboxReply.Names(["autosave", "half-open", "lost-fin"])))),
        new("sandbox-export", stage => Started(stage, 3).Press("E Down")),
        new("sandbox-back", stage => Crossing(stage).Press("Enter Enter [ [")),
        new("sandbox-refused", stage => Started(stage, 2).Press("x")),
        new("sandbox-help", stage => Started(stage, 2).Press("?")),
        new("sandbox-diagram", stage => Crossing(stage).Press("Enter d")),
        new("lesson-text", stage => stage.Open(Lesson, Exercise).Press("z")),
        .. SessionShots.All,
        .. ToolShots.All,
        .. HostShots.All,
    ];

    private static Stage AtFlags(Stage stage) => stage.Open(Lesson, Exercise).FinishVariant().Press("Enter")
        .FinishVariant().Press("Enter");

    private static Stage Foretold(Stage stage)
    {
        stage.Open(Lesson, Exercise).Press("Enter").Type("5001").Press("o");
        int right = ((Overlay.Predict)stage.Model.Top!).Asked.RightIndex;
        return stage.Press($"{right + 1} Enter");
    }

    private static Stage ToLab(Stage stage) => stage.Open("syn-flood", "flood-lab").Press("Enter");

    private static Stage Predicted(Stage stage) =>
        ToLab(stage).Press("Space 2 Enter Enter 2 Enter Enter 2 Enter Enter 2 Enter");

    private static Stage ToQueues(Stage stage) => stage.Open("server-queues", "accept-lab").Press("Enter");

    private static Stage QueuesPredicted(Stage stage) => ToQueues(stage)
        .Press("Space 2 Enter Enter 2 Enter Enter 2 Enter Enter 2 Enter Enter 2 Enter");

    private static Stage Links(Stage stage) => stage.WithLinks().Open($"{Linked.Id}/first", "");

    /// <summary>A lesson was left yesterday, a hint taken.</summary>
    private static Stage Later(Stage stage) => stage.At(1_700_000_000_000).Open(Lesson, Exercise)
        .Press("Enter h q").At(1_700_000_000_000 + (26 * 60 * 60 * 1000));

    private static Stage Drilled(Stage stage) => stage.Open(Lesson, "hs-drill")
        .FinishVariant().Press("Enter").FinishVariant().Press("Enter").FinishVariant();

    /// <summary>Both ends have opened at the same moment.</summary>
    private static Stage Crossing(Stage stage) => stage.Press("s o Right o");

    /// <summary>A sandbox begun anew: at one of its presets, from 1.</summary>
    private static Stage Started(Stage stage, int preset) => stage.Press("s R")
        .Press(string.Join(' ', Enumerable.Repeat("Down", preset))).Press("Enter");

    private static Stage Wrong(Stage stage) =>
        stage.Open(Lesson, Exercise).Press("Enter").Type("5000").Press("Enter");

    private static Stage Tolerated(Stage stage) => stage.Open(Lesson, Exercise).FinishVariant().Press("Enter S")
        .Type("=iss+2").Press("Enter Tab").Type("91806").Press("Enter");

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
