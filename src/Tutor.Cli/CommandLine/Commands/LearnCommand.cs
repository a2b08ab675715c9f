using System.CommandLine;

namespace Tutor.Cli.CommandLine.Commands;

/// <summary><c>learn LESSON</c>.</summary>
internal static class LearnCommand
{
    /// <summary>The command.</summary>
    /// <param name="setting">What it is built from.</param>
    /// <param name="study">Opens the lesson of that id.</param>
    public static Command Of(CommandSetting setting, Func<ParseResult, string, int> study)
    {
        Argument<string> lesson = new("LESSON") { Description = setting.Help("lesson") };
        Command learn = setting.Command("learn");
        learn.Add(lesson);
        learn.SetAction(parsed => study(parsed, parsed.GetRequiredValue(lesson)));
        return learn;
    }
}
