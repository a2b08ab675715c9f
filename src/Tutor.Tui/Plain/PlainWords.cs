using Tutor.Tui.App;

namespace Tutor.Tui.Plain;

/// <summary>The words of the dialogue and what they do.</summary>
internal static class PlainWords
{
    /// <summary>The command of a line; null when it is none.</summary>
    internal static Command? Find(string words) => words.ToLowerInvariant() switch
    {
        "?" or "help" => Command.Help,
        "q" or "quit" or "exit" => Command.Quit,
        "n" or "next" => Command.NextPage,
        "b" or "back" => Command.PreviousPage,
        "l" or "lessons" => Command.Lessons,
        "status" or "where" => Command.Open,
        "step" => Command.StepForward,
        "h" or "hint" => Command.Hint,
        "w" or "what-if" or "what if" => Command.WhatIf,
        "e" or "explain" => Command.Explain,
        "u" or "undo" => Command.Undo,
        "redo" => Command.Redo,
        "restart" => Command.Restart,
        "show" or "show me" => Command.ShowMe,
        "wait" or "-" => Command.SayNothing,
        "numbers" or "v" => Command.Numbers,
        "copy" => Command.Copy,
        "again" => Command.Again,
        "sandbox" => Command.Sandbox,
        _ => null,
    };

    /// <summary>The word to type for a command, where a text names the command's key.</summary>
    /// <param name="names">The names of commands with a bar between them, of which the first is meant.</param>
    internal static string NameOf(string names) => Enum.Parse<Command>(names.Split('|')[0]) switch
    {
        Command.ShowMe => "show",
        Command.SayNothing => "wait",
        Command.Copy or Command.CopyLink => "copy",
        Command.LabReset => "reset",
        Command.Starts => "new",
        Command.SaveSandbox => "save",
        Command.CallOpen => "open",
        Command.CallListen => "listen",
        Command.StepForward => "step",
        var other => CommandNames.Of(other),
    };
}
