using System.Text;

namespace Tutor.Tui.App;

/// <summary>What commands are called in the settings file: <c>what-if</c> for <see cref="Command.WhatIf"/>.</summary>
public static class CommandNames
{
    /// <summary>The name of a command.</summary>
    public static string Of(Command command)
    {
        StringBuilder name = new();
        foreach (char letter in command.ToString())
        {
            bool isWord = char.IsAsciiLetterUpper(letter) && name.Length > 0;
            name.Append(isWord ? "-" : "").Append(char.ToLowerInvariant(letter));
        }

        return name.ToString();
    }

    /// <summary>The command of a name; null when there is none.</summary>
    public static Command? Find(string name)
    {
        foreach (Command command in Enum.GetValues<Command>())
        {
            if (Of(command) == name)
            {
                return command;
            }
        }

        return null;
    }

    /// <summary>Every name.</summary>
    public static IEnumerable<string> All => Enum.GetValues<Command>().Select(Of);
}
