using Tutor.Lessons.Reading;
using Tutor.Tcp;

namespace Tutor.Cli.Outside;

/// <summary>A file that the learner names on the command line.</summary>
/// <param name="Text">Its text; null when it cannot be had.</param>
/// <param name="Problem">Why not; null when it can.</param>
internal sealed record DocumentFile(PlainDocumentText? Text, Message? Problem)
{
    /// <summary>
    /// True when an argument means a file and not a lesson's id, which has no <c>/</c> and no ending.
    /// </summary>
    public static bool IsPath(string argument) =>
        argument.Contains('/', StringComparison.Ordinal)
        || argument.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal)
        || argument.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
        || argument.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a file of any encoding. Never fails: what is wrong is the problem.</summary>
    public static DocumentFile Read(string file)
    {
        if (Directory.Exists(file))
        {
            return Refused("cli.file-directory", file);
        }

        try
        {
            return PatientFile.Read(file, PlainDocument.MaxOctets) is { } octets
                ? new DocumentFile(PlainDocumentText.Decode(octets), null)
                : Refused("cli.file-large", file);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return Refused("cli.file-missing", file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException
            or NotSupportedException)
        {
            return Refused("cli.file-unread", file, error.Message);
        }
    }

    private static DocumentFile Refused(string key, string file, string reason = "") => new(null, Message.Of(
        key, new MessageArgument.Word("file", file), new MessageArgument.Word("reason", reason)));
}
