using Tutor.Cli.Outside.Packs;
using Tutor.Lessons.Packs;

namespace Tutor.Cli.Tests.Outside.Packs;

public sealed class PackFolderTests : IDisposable
{
    private readonly TemporaryDirectory folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Files_are_listed_without_those_that_begin_with_a_dot()
    {
        Write("pack.yaml", "x");
        Write("lessons/a.md", "text");
        Write(".git/config", "x");
        Write("lessons/.swp", "x");
        PackFolder files = PackFolder.Open(folder.Path);

        Assert.Equal(["lessons/a.md", "pack.yaml"], files.Paths);
        Assert.Empty(files.Problems);
        Assert.Equal("text", PackText.Decode(files.Read("lessons/a.md")));
    }

    [Theory]
    [InlineData("../a")]
    [InlineData(".git/config")]
    [InlineData("b")]
    public void Only_what_is_listed_can_be_read(string path)
    {
        Write(".git/config", "x");

        Assert.Throws<FileNotFoundException>(() => PackFolder.Open(folder.Path).Read(path));
    }

    [PosixFact]
    public void Links_are_found_and_never_followed()
    {
        Write("pack.yaml", "x");
        File.CreateSymbolicLink(folder["secret.md"], "/etc/passwd");
        Directory.CreateSymbolicLink(folder["lessons"], "/");
        File.CreateSymbolicLink(folder["dead.md"], "/nowhere");
        PackFolder files = PackFolder.Open(folder.Path);

        Assert.Equal(["pack.yaml"], files.Paths);
        Assert.Equal(
            [("link", "dead.md"), ("link", "lessons"), ("link", "secret.md")],
            files.Problems.Select(problem => (problem.Id, problem.File)).Order());
    }

    [PosixFact]
    public void A_file_that_became_a_link_is_not_read()
    {
        Write("a.md", "x");
        PackFolder files = PackFolder.Open(folder.Path);
        File.Delete(folder["a.md"]);
        File.CreateSymbolicLink(folder["a.md"], "/etc/passwd");

        Assert.Throws<IOException>(() => files.Read("a.md"));
    }

    [Fact]
    public void A_file_beyond_the_limit_is_found_and_left_out()
    {
        Write("big", "");
        using (FileStream file = File.OpenWrite(folder["big"]))
        {
            file.SetLength(PackLimits.MaxFileOctets + 1);
        }

        PackFolder files = PackFolder.Open(folder.Path);

        Assert.Equal("file-too-long", Assert.Single(files.Problems).Id);
        Assert.Empty(files.Paths);
    }

    [Fact]
    public void Folders_inside_each_other_beyond_the_limit_are_found()
    {
        Write(string.Join('/', Enumerable.Repeat("d", PackLimits.MaxDepth + 1)) + "/a.md", "x");

        Assert.Equal("bad-path", Assert.Single(PackFolder.Open(folder.Path).Problems).Id);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_a_problem() =>
        Assert.Equal("unreadable-file", Assert.Single(PackFolder.Open(folder["none"]).Problems).Id);

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder[path])!);
        File.WriteAllText(folder[path], text);
    }
}
