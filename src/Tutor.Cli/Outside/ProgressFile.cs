using Tutor.Study.Progress;

namespace Tutor.Cli.Outside;

/// <summary>
/// The progress log on disk: one line of JSON an entry, only ever added to, so that nothing already learned can be lost
/// by a crash, a full disk or a second program.
/// </summary>
/// <remarks>
/// Every append opens, locks, writes and closes, so that two programs at once take turns. A last line that a crash cut
/// short is left as it is: the next append starts on a line of its own, and readers skip the piece.
/// </remarks>
/// <param name="path">The file. It and its directory are made at the first append, for their owner alone.</param>
internal sealed class ProgressFile(string path)
{
    /// <summary>How much of the end of the file is read, in bytes. A learner of many years stays far below.</summary>
    public const int MaxBytes = 64 * 1024 * 1024;

    private const byte LineFeed = (byte)'\n';

    /// <summary>Adds whole lines at the end of the file: all of them, or none.</summary>
    /// <param name="lines">The lines in UTF-8, each ended by a line feed.</param>
    /// <exception cref="IOException">Nothing could be added: no room, no directory, locked for too long.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public void Append(ReadOnlySpan<byte> lines)
    {
        if (Path.GetDirectoryName(path) is { Length: > 0 } directory)
        {
            StateDirectory.Make(directory);
        }

        using FileStream file = FileLock.Open(path, AppendOptions());
        long end = file.Length;
        bool isTorn = EndsTorn(file, end);
        file.Position = end;
        try
        {
            if (isTorn)
            {
                file.Write([LineFeed, .. lines]);
            }
            else
            {
                file.Write(lines);
            }
        }
        catch (IOException)
        {
            CutBack(file, end);
            throw;
        }
    }

    /// <summary>
    /// What the log comes to; nothing when there is no file. Lines that are cut short, too long, not UTF-8 or of a kind
    /// that this version does not know are skipped.
    /// </summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public LearnerProgress Read()
    {
        if (!File.Exists(path))
        {
            return LearnerProgress.None;
        }

        ProgressFold fold = new(LearnerProgress.None);
        ReadOnlySpan<byte> rest = ReadEnd();
        while (!rest.IsEmpty)
        {
            int end = rest.IndexOf(LineFeed);
            ReadOnlySpan<byte> line = end < 0 ? rest : rest[..end];
            rest = end < 0 ? [] : rest[(end + 1)..];
            if (ProgressLine.Read(line) is { } entry)
            {
                fold.Add(entry);
            }
        }

        return fold.ToProgress();
    }

    /// <summary>
    /// Takes the lines of a lesson out, or all lines; before that the file is copied, and nothing happens without a
    /// copy. Programs that append at once take their turn.
    /// </summary>
    /// <param name="lesson">The lesson's id; empty for all.</param>
    /// <param name="unixMs">The time, for the copy's name.</param>
    /// <returns>The copy.</returns>
    /// <exception cref="IOException">It cannot be copied or written, or is larger than is read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public string Forget(string lesson, long unixMs)
    {
        StateDirectory.Make(Path.GetDirectoryName(path)!);
        using FileStream file = FileLock.Open(path, AppendOptions());
        byte[] before = Whole(file);
        string copy = ForgottenProgress.CopyOf(path, unixMs);
        FileStreamOptions options = AppendOptions();
        options.Mode = FileMode.CreateNew;
        using (FileStream kept = new(copy, options))
        {
            kept.Write(before);
            kept.Flush(flushToDisk: true);
        }

        Rewrite(file, ForgottenProgress.Without(before, lesson));
        return copy;
    }

    /// <summary>Puts the lines of the newest copy back, before those that were added since.</summary>
    /// <returns>The copy, by its new name, so that it is used once; null when there is none.</returns>
    /// <exception cref="IOException">It cannot be read or written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public string? Recall()
    {
        if (ForgottenProgress.NewestCopyOf(path) is not { } copy)
        {
            return null;
        }

        using FileStream file = FileLock.Open(path, AppendOptions());
        Rewrite(file, ForgottenProgress.Joined(File.ReadAllBytes(copy), Whole(file)));
        string used = ForgottenProgress.UsedCopyOf(copy);
        File.Move(copy, used, overwrite: true);
        return used;
    }

    private static byte[] Whole(FileStream file)
    {
        if (file.Length > MaxBytes)
        {
            throw new IOException($"{file.Name}: > {MaxBytes}");
        }

        byte[] bytes = new byte[file.Length];
        file.Position = 0;
        file.ReadExactly(bytes);
        return bytes;
    }

    private static void Rewrite(FileStream file, ReadOnlySpan<byte> bytes)
    {
        file.Position = 0;
        file.Write(bytes);
        file.SetLength(bytes.Length);
        file.Flush(flushToDisk: true);
    }

    private static FileStreamOptions AppendOptions()
    {
        FileStreamOptions options = new()
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            BufferSize = 0,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }

    /// <summary>A line that was cut off, by a crash in the middle of a write, would swallow the next one.</summary>
    private static bool EndsTorn(FileStream file, long end)
    {
        if (end == 0)
        {
            return false;
        }

        file.Position = end - 1;
        return file.ReadByte() != LineFeed;
    }

    private static void CutBack(FileStream file, long end)
    {
        try
        {
            file.SetLength(end);
        }
        catch (IOException)
        {
            // The piece stays; the next append starts on a line of its own.
        }
    }

    /// <summary>The whole file, or its last <see cref="MaxBytes"/>: what is newest says where the learner is.</summary>
    private byte[] ReadEnd()
    {
        using FileStream file = FileLock.Open(
            path,
            new FileStreamOptions { Share = FileShare.ReadWrite, BufferSize = 0 });
        int length = (int)Math.Min(file.Length, MaxBytes);
        byte[] bytes = new byte[length];
        file.Position = file.Length - length;
        int read = file.ReadAtLeast(bytes, length, throwOnEndOfStream: false);
        return bytes[..read];
    }
}
