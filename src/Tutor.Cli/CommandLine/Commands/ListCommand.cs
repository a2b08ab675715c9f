using System.CommandLine;
using Tutor.Cli.Outside;
using Tutor.Study.Progress;
using Library = Tutor.Tui.App.Library;

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
        Library library = Lectern.Library(setting.Around, setting.Texts.Language);
        ProgressBook book = new ProgressKeepers(setting.Around).Read(Lectern.Packs(library));
        LessonTable.Print(library, book, setting.Texts, output);
        output.Flush();
        return ExitCode.Success;
    }
}
