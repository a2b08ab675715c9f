using Tutor.Lessons.Packs;
using Tutor.Tcp;

namespace Tutor.Cli.Packs;

/// <summary><c>pack new NAME</c>.</summary>
/// <param name="desk">How something is said.</param>
internal sealed class PackMaking(PackDesk desk)
{
    /// <summary>Writes a pack that passes every check into a new folder.</summary>
    /// <param name="name">The folder; its last part becomes the pack's id.</param>
    public int Make(string name)
    {
        string id = Path.GetFileName(Path.TrimEndingDirectorySeparator(name));
        if (!PackId.IsId(id) || id == PackId.Core)
        {
            return desk.Refuse(Message.Of("pack.new.bad-name", PackDesk.Word("name", PackPath.Shown(id))));
        }

        MessageArgument folder = PackDesk.Word("folder", PackPath.Shown(name));
        try
        {
            if (File.Exists(name) || (Directory.Exists(name) && Directory.EnumerateFileSystemEntries(name).Any()))
            {
                return desk.Refuse(Message.Of("pack.new.there", folder));
            }

            Write(NewPack.Files(id), name);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return desk.Fail(Message.Of("pack.io", PackDesk.Word("reason", error.Message)));
        }

        desk.Say("pack.new.done", folder);
        return ExitCode.Success;
    }

    private static void Write(MemoryPackFiles files, string folder)
    {
        foreach (string path in files.Paths)
        {
            string file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, files.Read(path));
        }
    }
}
