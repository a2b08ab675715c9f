using Tutor.Cli.Outside.Packs;

namespace Tutor.Cli.Tests.Outside.Packs;

public sealed class PackOriginsTests : IDisposable
{
    private readonly TemporaryDirectory work = new();

    public void Dispose() => work.Dispose();

    [Fact]
    public void What_the_program_records_is_read_back()
    {
        string file = work["packs.lock"];
        new PackRecords(file).Write(
        [
            new InstalledPack("a", "1.0.0", "/home/lin/a", "", new string('0', 64)),
            new InstalledPack("b", "1.0.0", "https://example.org/b.git", "v1.0.0", new string('0', 64)),
            new InstalledPack("c", "1.0.0", "/home/\"lin\"/c", "", new string('0', 64)),
        ]);

        IReadOnlyDictionary<string, string> origins = PackOrigins.Read(file);

        Assert.Equal("/home/lin/a", origins["a"]);
        Assert.Equal("https://example.org/b.git@v1.0.0", origins["b"]);
        Assert.Equal(["a", "b"], origins.Keys.Order());
    }

    [Fact]
    public void A_file_that_is_not_there_or_not_ours_says_nothing()
    {
        Assert.Empty(PackOrigins.Read(work["none"]));
        File.WriteAllText(work["packs.lock"], "\"tag\": \"v1\"\nnonsense\n\"source\": \"\n");
        Assert.Empty(PackOrigins.Read(work["packs.lock"]));
    }
}
