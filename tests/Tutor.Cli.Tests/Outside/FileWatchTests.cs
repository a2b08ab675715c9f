using Tutor.Cli.Outside;

namespace Tutor.Cli.Tests.Outside;

public sealed class FileWatchTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly TemporaryDirectory folder = new();
    private readonly ManualResetEventSlim called = new();

    public void Dispose()
    {
        folder.Dispose();
        called.Dispose();
    }

    [Fact]
    public void A_file_that_is_written_in_place_calls()
    {
        File.WriteAllText(folder["a.md"], "one");
        using FileWatch watch = new(folder["a.md"], called.Set);

        File.WriteAllText(folder["a.md"], "two");

        Assert.True(called.Wait(Patience));
    }

    [Fact]
    public void A_file_that_is_replaced_by_a_rename_calls()
    {
        File.WriteAllText(folder["a.md"], "one");
        File.WriteAllText(folder["a.md.new"], "two");
        using FileWatch watch = new(folder["a.md"], called.Set);

        File.Move(folder["a.md.new"], folder["a.md"], overwrite: true);

        Assert.True(called.Wait(Patience));
    }
}
