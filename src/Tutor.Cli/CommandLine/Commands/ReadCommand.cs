using System.CommandLine;

namespace Tutor.Cli.CommandLine.Commands;

/// <summary><c>read LESSON|FILE</c>: prints a whole lesson, or any Markdown file.</summary>
internal static class ReadCommand
{
    /// <summary>The command.</summary>
    /// <param name="setting">What it is built from.</param>
    /// <param name="isAscii">Whether lines are from ASCII characters only.</param>
    public static Command Of(CommandSetting setting, Func<ParseResult, bool> isAscii)
    {
        Argument<string> what = new("LESSON|FILE") { Description = setting.Help("what") };
        Option<int?> width = setting.Option<int?>("--width", "N");
        width.Validators.Add(parsed =>
        {
            if (parsed.Tokens is [{ Value: var text }] && int.TryParse(text, out int columns)
                && columns is < ReadPrinter.LeastColumns or > ReadPrinter.MostColumns)
            {
                parsed.AddError(setting.Texts.Get("cli.bad-width"));
            }
        });
        Option<bool> isStatic = setting.Flag("--static");
        Command read = setting.Command("read");
        read.Add(what);
        read.Add(width);
        read.Add(isStatic);
        read.SetAction(parsed => new ReadPrinter(setting)
        {
            Columns = parsed.GetValue(width),
            IsStatic = parsed.GetValue(isStatic),
            IsAscii = isAscii(parsed),
        }.Print(parsed.GetRequiredValue(what)));
        return read;
    }
}
