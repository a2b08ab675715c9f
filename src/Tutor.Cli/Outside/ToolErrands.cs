using System.Globalization;
using System.Text;
using Tutor.Cli.Outside.Packs;
using Tutor.Tcp;
using Tutor.Tui.App;

namespace Tutor.Cli.Outside;

/// <summary>Keeps settings, brings other languages, forgets progress, writes reports. Never fails.</summary>
/// <param name="around">What surrounds the program.</param>
/// <param name="keepers">The progress logs.</param>
/// <param name="preferences">The settings file.</param>
/// <param name="speak">Texts and lessons in a language.</param>
internal sealed class ToolErrands(
    Surroundings around, ProgressKeepers keepers, Preferences preferences, Func<string, Msg.Spoken> speak)
{
    private const string Reports = "reports";

    /// <summary>Does it.</summary>
    /// <returns>What to tell the model; null when nothing, or when the command is not one of these.</returns>
    public Msg? Do(Cmd command) => command switch
    {
        Cmd.KeepSetting keep => Keep(keep),
        Cmd.Speak asked => speak(asked.Language),
        Cmd.Forget forget => keepers.Forget(forget.Pack, forget.Lesson, Shown),
        Cmd.Recall recall => keepers.Recall(recall.Pack, Shown),
        Cmd.Report report => Write(report),
        _ => null,
    };

    /// <summary>Remembers how wide the terminal draws lines.</summary>
    public void RememberWidth(int columns) => preferences.RememberWidth(columns);

    private string Shown(string path) => StateDirectory.Shown(path, around.Variable);

    private Msg.Notify? Keep(Cmd.KeepSetting keep)
    {
        if (preferences.File is not { } file)
        {
            return Unkept("HOME is not set");
        }

        try
        {
            file.Set(keep.Name, keep.Value);
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Unkept(error.Message);
        }
    }

    private Msg Write(Cmd.Report report)
    {
        if (StateDirectory.Find(around.Variable) is not { } state)
        {
            return Unwritten("HOME is not set");
        }

        try
        {
            string directory = Path.Combine(state, Reports);
            StateDirectory.Make(directory);
            string name = new([.. report.About.Where(unit => char.IsAsciiLetterOrDigit(unit) || unit is '-').Take(80)]);
            string path = Path.Combine(directory, $"{name}-{around.Now()}.txt");
            string text = Head(report) + report.Text;
            using FileStream file = new(path, FileMode.CreateNew, FileAccess.Write);
            file.Write(Encoding.UTF8.GetBytes(text));
            return new Msg.Reported(Shown(path), text);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Unwritten(error.Message);
        }
    }

    private string Head(Cmd.Report report)
    {
        StringBuilder text = new();
        text.Append("tcptutor: ").Append(ProgramVersion.Text).Append('\n');
        text.Append("runtime: ").Append(ProgramVersion.Runtime).Append('\n');
        text.Append("system: ").Append(ProgramVersion.System).Append('\n');
        text.Append("terminal: ").Append(around.Variable("TERM")).Append(' ')
            .Append(around.Variable("TERM_PROGRAM")).Append('\n');
        text.Append("time: ").Append(DateTimeOffset.FromUnixTimeMilliseconds(around.Now())
            .ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)).Append('\n');
        if (report.Pack is { } pack)
        {
            text.Append("hash: ").Append(HashOf(pack)).Append('\n');
        }

        return text.ToString();
    }

    private static string HashOf(Tutor.Lessons.Packs.Pack pack)
    {
        try
        {
            return PackFingerprint.Of(pack.Files);
        }
        catch (IOException error)
        {
            return error.Message;
        }
    }

    private static Msg.Notify Unkept(string reason) =>
        new(Message.Of("settings.unkept", new MessageArgument.Word("reason", reason)));

    private static Msg.Notify Unwritten(string reason) =>
        new(Message.Of("report.failed", new MessageArgument.Word("reason", reason)));
}
