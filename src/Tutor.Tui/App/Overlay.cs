using Tutor.Study.Exercises;
using Tutor.Tcp;
using Tutor.Tcp.Judging;
using Tutor.Tcp.World;

namespace Tutor.Tui.App;

/// <summary>Something that lies over the screen and has the keys until it is closed.</summary>
public abstract record Overlay
{
    private Overlay()
    {
    }

    /// <summary>The keys that work on the screen below.</summary>
    /// <param name="Selected">The key that the cursor is on, from 0.</param>
    public sealed record Help(int Selected) : Overlay
    {
        /// <summary>What is searched for; only keys that match are listed.</summary>
        public string Query { get; init; } = "";

        /// <summary>Whether keys go into the search.</summary>
        public bool IsSearching { get; init; }
    }

    /// <summary>The whole state diagram of one side.</summary>
    /// <param name="Host">The host's name.</param>
    /// <param name="Scroll">Rows scrolled away at the top.</param>
    public sealed record Diagram(string Host, int Scroll) : Overlay;

    /// <summary>A wrong move, played out.</summary>
    /// <param name="Judgement">The judgement on it.</param>
    /// <param name="Run">What follows.</param>
    /// <param name="At">The step that is shown, from 0.</param>
    /// <param name="Scroll">Rows of the reasons scrolled away at the top.</param>
    public sealed record WhatIf(Judgement Judgement, ForkRun Run, int At, int Scroll = 0) : Overlay;

    /// <summary>The rules behind the last judgement.</summary>
    /// <param name="Judgement">The judgement.</param>
    /// <param name="Scroll">Rows scrolled away at the top.</param>
    public sealed record Explain(Judgement Judgement, int Scroll) : Overlay;

    /// <summary>Asks what the peer answers to the segment that is being put together.</summary>
    /// <param name="Asked">The question.</param>
    /// <param name="Selected">The option that the cursor is on, from 0.</param>
    public sealed record Predict(ReplyPrediction Asked, int Selected) : Overlay;

    /// <summary>The headers of a segment, octet by octet.</summary>
    /// <param name="World">The world that the segment is in; its ladder is not empty.</param>
    /// <param name="Line">The place of the segment on the ladder, from 0.</param>
    /// <param name="Field">The field that the cursor is on, from 0.</param>
    public sealed record Header(WorldState World, int Line, int Field) : Overlay;

    /// <summary>What changed at a step, and why each side is in its state.</summary>
    /// <param name="Steps">The worlds, oldest first. At least one.</param>
    /// <param name="At">The one that is explained, from 0.</param>
    /// <param name="Scroll">Rows scrolled away at the top.</param>
    public sealed record Step(EquatableArray<WorldState> Steps, int At, int Scroll) : Overlay;

    /// <summary>The text of the lesson around an exercise.</summary>
    /// <param name="Scroll">Rows scrolled away at the top.</param>
    public sealed record LessonText(int Scroll) : Overlay
    {
        /// <summary>What is marked in it.</summary>
        public TextMark Mark { get; init; } = TextMark.Nothing;
    }

    /// <summary>The packs, all that is known of each, and how to add one.</summary>
    /// <param name="Scroll">Rows scrolled away at the top.</param>
    public sealed record Packs(int Scroll) : Overlay;

    /// <summary>Asks whether the exercise is to begin anew.</summary>
    public sealed record ConfirmRestart : Overlay;

    /// <summary>All findings of the lesson that is being written.</summary>
    /// <param name="Scroll">Rows scrolled away at the top.</param>
    public sealed record AllFindings(int Scroll) : Overlay;

    /// <summary>Every socket of the lab's server.</summary>
    /// <param name="Scroll">Rows scrolled away at the top.</param>
    public sealed record Sockets(int Scroll) : Overlay;

    /// <summary>The notebook of the lab.</summary>
    /// <param name="Scroll">Rows scrolled away at the top.</param>
    public sealed record Notebook(int Scroll) : Overlay;

    /// <summary>Every rule that fired in the shown moment of a sandbox.</summary>
    /// <param name="Scroll">Rows scrolled away at the top.</param>
    public sealed record SandboxRules(int Scroll) : Overlay;

    /// <summary>A lesson cannot be opened.</summary>
    /// <param name="Findings">Why.</param>
    /// <param name="Scroll">Rows scrolled away at the top.</param>
    public sealed record Unreadable(EquatableArray<Lessons.Model.Finding> Findings, int Scroll) : Overlay;

    /// <summary>Everything that can be done, found by typing.</summary>
    /// <param name="Query">What was typed.</param>
    /// <param name="Selected">The entry that the cursor is on, from 0, among those that are found.</param>
    public sealed record Palette(string Query, int Selected) : Overlay;

    /// <summary>The terms, found by typing.</summary>
    /// <param name="Query">What was typed.</param>
    /// <param name="Selected">The term that the cursor is on, from 0, among those that are found.</param>
    /// <param name="Here">The ids of the terms on the screen below, which come first.</param>
    public sealed record Glossary(string Query, int Selected, EquatableArray<string> Here) : Overlay
    {
        /// <summary>The term named by the shown meaning that the cursor is on, from 0; null: on none.</summary>
        public int? Link { get; init; }
    }

    /// <summary>The settings.</summary>
    /// <param name="Selected">The setting that the cursor is on, from 0.</param>
    public sealed record SettingsPanel(int Selected) : Overlay;

    /// <summary>Asks for a line about what is wrong, before a report is written.</summary>
    /// <param name="Comment">The line so far.</param>
    public sealed record Reporting(string Comment) : Overlay;

    /// <summary>A report that was written.</summary>
    /// <param name="Path">Where.</param>
    /// <param name="Text">What is in it.</param>
    /// <param name="Scroll">Rows scrolled away at the top.</param>
    public sealed record Reported(string Path, string Text, int Scroll) : Overlay;

    /// <summary>Asks for a word before progress is forgotten.</summary>
    /// <param name="Pack">The pack's id.</param>
    /// <param name="Lesson">The lesson's id; empty for the whole pack.</param>
    /// <param name="Typed">What was typed.</param>
    public sealed record ConfirmForget(string Pack, string Lesson, string Typed) : Overlay;
}
