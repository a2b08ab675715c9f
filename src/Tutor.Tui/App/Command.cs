namespace Tutor.Tui.App;

/// <summary>What a key does. Which key does it where: <see cref="Keymap"/>.</summary>
public enum Command
{
    /// <summary>Leave the program.</summary>
    Quit,

    /// <summary>Leave the program at once, from anywhere.</summary>
    QuitNow,

    /// <summary>Stop the program until the shell brings it back.</summary>
    Suspend,

    /// <summary>One level back.</summary>
    Back,

    /// <summary>The keys that work here.</summary>
    Help,

    /// <summary>The list of lessons.</summary>
    Lessons,

    /// <summary>The cursor or the text one row up.</summary>
    Up,

    /// <summary>The cursor or the text one row down.</summary>
    Down,

    /// <summary>To the top.</summary>
    Top,

    /// <summary>To the end.</summary>
    Bottom,

    /// <summary>Half a screen up.</summary>
    PageUp,

    /// <summary>Half a screen down.</summary>
    PageDown,

    /// <summary>Open, answer or run what the cursor is on.</summary>
    Open,

    /// <summary>The next page of the lesson.</summary>
    NextPage,

    /// <summary>The page before.</summary>
    PreviousPage,

    /// <summary>One step forward in an animation.</summary>
    StepForward,

    /// <summary>One step back in an animation.</summary>
    StepBack,

    /// <summary>Send the segment.</summary>
    Send,

    /// <summary>Send nothing and wait.</summary>
    SayNothing,

    /// <summary>The next field.</summary>
    NextField,

    /// <summary>The field before.</summary>
    PreviousField,

    /// <summary>Switch SYN.</summary>
    ToggleSyn,

    /// <summary>Switch ACK.</summary>
    ToggleAck,

    /// <summary>Switch FIN.</summary>
    ToggleFin,

    /// <summary>Switch RST.</summary>
    ToggleRst,

    /// <summary>Switch PSH.</summary>
    TogglePsh,

    /// <summary>Switch URG.</summary>
    ToggleUrg,

    /// <summary>Switch the flag that the cursor is on.</summary>
    ToggleFocused,

    /// <summary>The caret or the flag cursor to the left.</summary>
    Left,

    /// <summary>The caret or the flag cursor to the right.</summary>
    Right,

    /// <summary>Begin a formula in the number field.</summary>
    Formula,

    /// <summary>The next hint.</summary>
    Hint,

    /// <summary>Play the wrong move out.</summary>
    WhatIf,

    /// <summary>The rule behind the verdict.</summary>
    Explain,

    /// <summary>Take the last move back.</summary>
    Undo,

    /// <summary>Make it again.</summary>
    Redo,

    /// <summary>Begin the exercise anew.</summary>
    Restart,

    /// <summary>Yes, begin anew.</summary>
    Confirm,

    /// <summary>Have the right move made.</summary>
    ShowMe,

    /// <summary>Absolute or relative numbers.</summary>
    Numbers,

    /// <summary>The whole state diagram.</summary>
    Diagram,

    /// <summary>The other side's diagram.</summary>
    OtherSide,

    /// <summary>The whole text of the lesson.</summary>
    LessonText,

    /// <summary>Copy what is on the wire as text.</summary>
    Copy,

    /// <summary>The mouse to the program or to the terminal.</summary>
    Mouse,

    /// <summary>Try a question again.</summary>
    Again,

    /// <summary>All findings of the lesson that is being written.</summary>
    Findings,

    /// <summary>Choose an option by its number. Listed for the help; the digits themselves are typed.</summary>
    Choose,

    /// <summary>Type a number. Listed for the help; the digits themselves are typed.</summary>
    TypeNumber,

    /// <summary>Mark the option that the cursor is on.</summary>
    Mark,

    /// <summary>Take the item that the cursor is on, or put it down.</summary>
    Take,

    /// <summary>Move the item one place up.</summary>
    MoveUp,

    /// <summary>Move the item one place down.</summary>
    MoveDown,

    /// <summary>The next partner or state for the row that the cursor is on.</summary>
    NextChoice,

    /// <summary>The partner or state before.</summary>
    PreviousChoice,

    /// <summary>Go to a row by its number. Listed for the help; the digits themselves are typed.</summary>
    ChooseRow,

    /// <summary>Choose a partner by its number. Listed for the help; the digits themselves are typed.</summary>
    ChoosePartner,

    /// <summary>Switch a flag by its place. Listed for the help; the digits themselves are typed.</summary>
    ChooseFlag,

    /// <summary>The next variant of a drill.</summary>
    Deal,

    /// <summary>The list of everything that can be done: commands, lessons, settings.</summary>
    Palette,

    /// <summary>The terms and what they mean.</summary>
    Glossary,

    /// <summary>The settings.</summary>
    Settings,

    /// <summary>A report about what is on the screen.</summary>
    Report,

    /// <summary>Search in a list.</summary>
    Search,

    /// <summary>The next value of a setting.</summary>
    ChangeSetting,

    /// <summary>The value of a setting before.</summary>
    ChangeSettingBack,

    /// <summary>Write the report.</summary>
    WriteReport,

    /// <summary>Forget the progress that was named, once the word for it was typed.</summary>
    Forget,
}
