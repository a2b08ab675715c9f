using System.CommandLine;
using Tutor.Cli.Outside;

namespace Tutor.Cli.CommandLine.Commands;

/// <summary><c>list</c>: the lessons and how far the learner is, as plain text.</summary>
internal static class ListCommand
{
    /// <summary>The command.</summary>
    public static Command Of(CommandSetting setting)
    {
        Command list = setting.Command("list");
        list.SetAction(_ => Print(setting));
        return list;
    }

    private static int Print(CommandSetting setting)
    {
        TextWriter output = setting.Around.Output();
        LessonTable.Print(Lectern.Library(setting.Texts.Language), ProgressKeeper.Of(setting.Around).Read(), setting.Texts, output);
        output.Flush();
        return ExitCode.Success;
    }
}
