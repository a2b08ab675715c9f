using System.Text;
using Tutor.Lessons.Markup;
using Tutor.Lessons.Texts;
using Tutor.Tcp;

namespace Tutor.Cli.Outside;

/// <summary>Reads and writes single files that the command line names.</summary>
/// <param name="texts">The program's texts, for what goes wrong.</param>
internal sealed class BoundedFile(TextCatalogue texts)
{
    /// <summary>
    /// The octets of a file; null when it cannot be read, and then <paramref name="problem"/> says why.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="maxOctets">More than that is not read.</param>
    /// <param name="problem">A sentence; empty when all went well.</param>
    public byte[]? Read(string path, int maxOctets, out string problem)
    {
        problem = "";
        try
        {
            if (PatientFile.Read(path, maxOctets) is { } octets)
            {
                return octets;
            }

            string tooLarge = texts.Format(
                Message.Of("cli.export.too-large", new MessageArgument.Count("max", maxOctets / 1024)));
            problem = Say("cli.export.unread", path, tooLarge);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            problem = texts.Format(Message.Of("cli.file-missing", new MessageArgument.Word("file", path)));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            problem = Say("cli.export.unread", path, error.Message);
        }

        return null;
    }

    /// <summary>Writes a file as a whole, in UTF-8.</summary>
    /// <param name="path">The file.</param>
    /// <param name="text">What is in it then.</param>
    /// <param name="replaces">False to leave a file that is there as it is.</param>
    /// <returns>What went wrong, a sentence; null when nothing did.</returns>
    public string? Write(string path, string text, bool replaces)
    {
        try
        {
            using FileStream file = new(path, replaces ? FileMode.Create : FileMode.CreateNew, FileAccess.Write);
            file.Write(new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(text));
            return null;
        }
        catch (IOException) when (!replaces && File.Exists(path))
        {
            return texts.Format(Message.Of("cli.export.exists", Path("path", path)));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Say("cli.export.unwritten", path, error.Message);
        }
    }

    private static MessageArgument.Word Path(string name, string path) => new(name, SafeText.Clean(path));

    private string Say(string key, string path, string reason) => texts.Format(
        Message.Of(key, Path("path", path), new MessageArgument.Word("reason", SafeText.Clean(reason))));
}
