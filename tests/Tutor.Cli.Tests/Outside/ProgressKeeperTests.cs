using System.Text;
using Tutor.Cli.Outside;
using Tutor.Study.Progress;

namespace Tutor.Cli.Tests.Outside;

public sealed class ProgressKeeperTests : IDisposable
{
    private readonly TemporaryDirectory directory = new();

    private string FilePath => directory["state/core.jsonl"];

    public void Dispose() => directory.Dispose();

    [Fact]
    public void An_entry_is_saved_with_the_time_and_without_a_word()
    {
        Assert.Null(Keeper().Save(Entry(page: 1)));

        string line = Assert.Single(File.ReadAllLines(FilePath));
        Assert.Equal(Entry(page: 1) with { UnixMs = 1234 }, ProgressLine.Read(Encoding.UTF8.GetBytes(line)));
    }

    [Fact]
    public void The_first_failure_is_told_and_what_was_not_saved_is_saved_when_it_works_again()
    {
        ProgressKeeper keeper = Keeper();
        File.WriteAllText(directory["state"], "a file where the directory should be");

        Assert.Equal("cli.unsaved", keeper.Save(Entry(page: 1))?.Key);
        Assert.Null(keeper.Save(Entry(page: 2)));
        Assert.False(keeper.TrySave());
        File.Delete(directory["state"]);
        Assert.Equal("cli.saved-again", keeper.Save(Entry(page: 3))?.Key);

        Assert.Null(keeper.Problem);
        Assert.Equal(3, File.ReadAllLines(FilePath).Length);
    }

    [Fact]
    public void What_is_left_is_saved_at_the_end()
    {
        ProgressKeeper keeper = Keeper();
        File.WriteAllText(directory["state"], "");
        keeper.Save(Entry(page: 1));
        File.Delete(directory["state"]);

        Assert.True(keeper.TrySave());

        Assert.Single(File.ReadAllLines(FilePath));
    }

    [PosixFact]
    public void A_full_disk_is_told()
    {
        Directory.CreateDirectory(directory["state"]);
        File.CreateSymbolicLink(FilePath, "/dev/full");

        Assert.Equal("cli.unsaved", Keeper().Save(Entry(page: 1))?.Key);
    }

    [Fact]
    public void A_directory_in_the_place_of_the_log_counts_as_no_progress_and_cannot_be_saved_to()
    {
        Directory.CreateDirectory(FilePath);
        ProgressKeeper keeper = Keeper();

        Assert.Equal("", keeper.Read().LastLesson);
        Assert.Equal("cli.unsaved", keeper.Save(Entry(page: 1))?.Key);
    }

    [Fact]
    public void Without_a_directory_nothing_fails()
    {
        ProgressKeeper keeper = new(null, () => 1);

        Assert.Equal("cli.unsaved", keeper.Save(Entry(page: 1))?.Key);
        Assert.Null(keeper.Save(Entry(page: 2)));
        Assert.False(keeper.TrySave());
    }

    private ProgressKeeper Keeper() => new(new ProgressFile(FilePath), () => 1234);

    private static ProgressEntry.Visited Entry(int page) => new(0, "handshake", "", page, 9);
}
