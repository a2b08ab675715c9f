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

    /// <summary>Predict what the peer answers to the segment.</summary>
    Predict,

    /// <summary>The octets of a segment's headers, field by field.</summary>
    Header,

    /// <summary>All eight flags on the row, or the usual six.</summary>
    AllFlags,

    /// <summary>Switch ECE.</summary>
    ToggleEce,

    /// <summary>Switch CWR.</summary>
    ToggleCwr,

    /// <summary>What changed at this step, and why the states are what they are.</summary>
    ExplainStep,

    /// <summary>From a moment of the past back to now.</summary>
    Now,

    /// <summary>Open the lab of this page.</summary>
    OpenLab,

    /// <summary>Let the lab run to the next thing worth stopping at.</summary>
    LabRun,

    /// <summary>Let the lab run for a second.</summary>
    LabSecond,

    /// <summary>The next knob.</summary>
    NextKnob,

    /// <summary>The knob before.</summary>
    PreviousKnob,

    /// <summary>Turn the knob up.</summary>
    KnobUp,

    /// <summary>Turn the knob down.</summary>
    KnobDown,

    /// <summary>SYN cookies off, on when the queue is full, always.</summary>
    Cookies,

    /// <summary>Lock the prediction in.</summary>
    LockIn,

    /// <summary>On behind what came of a prediction.</summary>
    LabGoOn,

    /// <summary>A new run of the lab.</summary>
    LabReset,

    /// <summary>A second back in the run.</summary>
    LookBack,

    /// <summary>A second forward in the run.</summary>
    LookOn,

    /// <summary>Every socket of the server.</summary>
    Sockets,

    /// <summary>The notebook.</summary>
    Notebook,

    /// <summary>Play with a connection freely.</summary>
    Sandbox,

    /// <summary>The segment that the cursor is on arrives.</summary>
    Deliver,

    /// <summary>It is lost.</summary>
    Drop,

    /// <summary>The wire makes a copy of it.</summary>
    Duplicate,

    /// <summary>It is held up.</summary>
    Delay,

    /// <summary>Time goes on to the next thing that happens by itself.</summary>
    NextEvent,

    /// <summary>Time goes on until a timer has run out.</summary>
    NextTimer,

    /// <summary>The cursor to the other pane.</summary>
    OtherPane,

    /// <summary>The calls are those of the host at the left.</summary>
    LeftHost,

    /// <summary>The calls are those of the host at the right.</summary>
    RightHost,

    /// <summary>The calls are those of the other host.</summary>
    OtherHost,

    /// <summary>OPEN, active.</summary>
    CallOpen,

    /// <summary>OPEN, passive.</summary>
    CallListen,

    /// <summary>SEND.</summary>
    CallSend,

    /// <summary>RECEIVE.</summary>
    CallReceive,

    /// <summary>CLOSE.</summary>
    CallClose,

    /// <summary>CLOSE, and go on reading.</summary>
    CallShutdown,

    /// <summary>ABORT.</summary>
    CallAbort,

    /// <summary>The application reads and closes by itself, or no longer.</summary>
    Automatic,

    /// <summary>Put a segment together by hand.</summary>
    WriteSegment,

    /// <summary>Put a forged segment together.</summary>
    Forge,

    /// <summary>The rules that a host follows.</summary>
    HostRules,

    /// <summary>Begin a sandbox anew.</summary>
    Starts,

    /// <summary>Keep a sandbox.</summary>
    SaveSandbox,

    /// <summary>Open one that was kept.</summary>
    LoadSandbox,

    /// <summary>Write what was on the wire for other programs.</summary>
    ExportSandbox,

    /// <summary>Type to find lessons in the list.</summary>
    Filter,

    /// <summary>The packs and how to add one.</summary>
    Packs,

    /// <summary>Type to search in a text.</summary>
    Search,

    /// <summary>Stop typing, and keep what was found.</summary>
    EndTyping,

    /// <summary>The next place where the words that are searched for stand.</summary>
    NextHit,

    /// <summary>The place before.</summary>
    PreviousHit,

    /// <summary>The next link of a text.</summary>
    NextLink,

    /// <summary>The link before.</summary>
    PreviousLink,

    /// <summary>Go where the link leads.</summary>
    FollowLink,

    /// <summary>Copy where the link leads.</summary>
    CopyLink,

    /// <summary>What is due for review.</summary>
    Review,

    /// <summary>The drill without an end.</summary>
    Endless,

    /// <summary>The check of a lesson.</summary>
    Check,

    /// <summary>To the exercise in which the matter of a question is done by hand.</summary>
    TryExercise,

    /// <summary>The cursor to how sure one is of an answer, and back.</summary>
    Sureness,

    /// <summary>Less sure.</summary>
    LessSure,

    /// <summary>More sure.</summary>
    MoreSure,

    /// <summary>Say how sure by number. Listed for the help; the digits themselves are typed.</summary>
    ChooseSureness,

    /// <summary>The list of everything that can be done: commands, lessons, settings.</summary>
    Palette,

    /// <summary>The terms and what they mean.</summary>
    Glossary,

    /// <summary>The settings.</summary>
    Settings,

    /// <summary>A report about what is on the screen.</summary>
    Report,

    /// <summary>The next value of a setting.</summary>
    ChangeSetting,

    /// <summary>The value of a setting before.</summary>
    ChangeSettingBack,

    /// <summary>Write the report.</summary>
    WriteReport,

    /// <summary>Forget the progress that was named, once the word for it was typed.</summary>
    Forget,
}
