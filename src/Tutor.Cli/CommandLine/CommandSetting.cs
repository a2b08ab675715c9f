using System.CommandLine;
using Tutor.Lessons.Texts;

namespace Tutor.Cli.CommandLine;

/// <summary>What every command is built from. A new command is a file in Commands and a line in CommandTree.</summary>
/// <param name="Texts">The program's texts.</param>
/// <param name="Around">What surrounds the program.</param>
internal sealed record CommandSetting(TextCatalogue Texts, Surroundings Around)
{
    /// <summary>A command with its one line of help, the text <c>cli.help.NAME</c>.</summary>
    public Command Command(string name) => new(name, Help(name));

    /// <summary>An option that is there or not; its help is the text <c>cli.help.NAME</c>.</summary>
    public Option<bool> Flag(string name) => new(name) { Description = Help(name) };

    /// <summary>An option with a value; its help is the text <c>cli.help.NAME</c>.</summary>
    /// <param name="name">The name, with its hyphens.</param>
    /// <param name="value">What stands for the value in the help, such as <c>FILE</c>.</param>
    public Option<T> Option<T>(string name, string value) => new(name) { Description = Help(name), HelpName = value };

    /// <summary>The text <c>cli.help.NAME</c>, without the hyphens in front.</summary>
    public string Help(string name) => Texts.Get("cli.help." + name.TrimStart('-'));
}
