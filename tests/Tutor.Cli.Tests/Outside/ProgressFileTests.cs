using System.Runtime.Versioning;
using System.Text;
using Tutor.Cli.Outside;
using Tutor.Study.Progress;

namespace Tutor.Cli.Tests.Outside;

public sealed class ProgressFileTests : IDisposable
{
    private readonly TemporaryDirectory directory = new();

    private string FilePath => directory["state/core.jsonl"];

    private ProgressFile File => new(FilePath);

    public void Dispose() => directory.Dispose();

    [Fact]
    public void No_file_is_no_progress()
    {
        Assert.Equal("", File.Read().LastLesson);
        Assert.False(System.IO.File.Exists(FilePath));
    }

    [Fact]
    public void What_is_appended_is_read_again()
    {
        File.Append(Line(page: 0));
        File.Append(Line(page: 1));

        Assert.Equal(1, Page());
        Assert.Equal(2, System.IO.File.ReadAllLines(FilePath).Length);
    }

    [Fact]
    public void A_torn_last_line_stays_and_the_next_entry_starts_on_its_own_line()
    {
        File.Append(Line(page: 1));
        System.IO.File.AppendAllText(FilePath, "{\"t\":5,\"k\":\"pa");

        File.Append(Line(page: 2));

        string[] lines = System.IO.File.ReadAllLines(FilePath);
        Assert.Equal(3, lines.Length);
        Assert.Equal("{\"t\":5,\"k\":\"pa", lines[1]);
        Assert.Equal(2, Page());
    }

    [Fact]
    public void A_last_line_without_its_end_is_read_when_it_is_whole()
    {
        File.Append(Line(page: 1).AsSpan()[..^1]);

        Assert.Equal(1, Page());
    }

    [Fact]
    public void Lines_that_are_not_understood_are_skipped_and_kept()
    {
        byte[] strange =
        [
            .. "{\"t\":1,\"k\":\"a later kind\",\"lesson\":\"x\",\"item\":\"\"}\n"u8,
            0xFF, 0xFE, 0x00, (byte)'\n',
            .. Encoding.UTF8.GetBytes(new string('y', ProgressLine.MaxLength + 1) + "\n"),
            .. "\n\r\n[[[[[[[[[[[[[[[[\n"u8,
        ];
        File.Append(strange);
        File.Append(Line(page: 3));

        Assert.Equal(3, Page());
        Assert.Equal([.. strange, .. Line(page: 3)], System.IO.File.ReadAllBytes(FilePath));
    }

    [Fact]
    public void Writers_at_once_lose_and_mix_nothing()
    {
        Parallel.For(0, 8, writer =>
        {
            for (int page = 0; page < 25; page++)
            {
                File.Append(Line(page, $"lesson-{writer}"));
            }
        });

        string[] lines = System.IO.File.ReadAllLines(FilePath);
        Assert.Equal(200, lines.Length);
        Assert.All(lines, line => Assert.NotNull(ProgressLine.Read(Encoding.UTF8.GetBytes(line))));
        LearnerProgress progress = File.Read();
        Assert.All(Enumerable.Range(0, 8), writer => Assert.Equal(24, progress.Of($"lesson-{writer}")!.Page));
    }

    [PosixFact]
    [UnsupportedOSPlatform("windows")]
    public void The_file_and_its_directory_are_for_their_owner_alone()
    {
        File.Append(Line(page: 0));

        const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        Assert.Equal(Owner, System.IO.File.GetUnixFileMode(FilePath));
        Assert.Equal(Owner | UnixFileMode.UserExecute, System.IO.File.GetUnixFileMode(directory["state"]));
    }

    [PosixFact]
    public void A_symbolic_link_is_followed_and_stays_one()
    {
        Directory.CreateDirectory(directory["state"]);
        System.IO.File.CreateSymbolicLink(FilePath, directory["elsewhere"]);

        File.Append(Line(page: 4));

        Assert.Equal(4, Page());
        Assert.Equal(directory["elsewhere"], new FileInfo(FilePath).LinkTarget);
    }

    [PosixFact]
    public void A_full_disk_is_an_error_of_input_and_output()
    {
        Directory.CreateDirectory(directory["state"]);
        System.IO.File.CreateSymbolicLink(FilePath, "/dev/full");

        Assert.Throws<IOException>(() => File.Append(Line(page: 0)));
    }

    [Fact]
    public void A_directory_that_is_a_file_is_an_error_of_input_and_output()
    {
        System.IO.File.WriteAllText(directory["state"], "");

        Assert.ThrowsAny<IOException>(() => File.Append(Line(page: 0)));
    }

    internal static byte[] Line(int page, string lesson = "handshake") => Encoding.UTF8.GetBytes(
        ProgressLine.Write(new ProgressEntry.Visited(1, lesson, "", page, 30)) + "\n");

    private int Page() => File.Read().Of("handshake")!.Page;
}
