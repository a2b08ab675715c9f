using System.Runtime.Versioning;
using System.Text;
using Tutor.Cli.Outside;

namespace Tutor.Cli.Tests.Outside;

public sealed class LineFileTests : IDisposable
{
    private readonly TemporaryDirectory directory = new();

    private string FilePath => directory["config/settings"];

    private LineFile File => new(FilePath);

    public void Dispose() => directory.Dispose();

    [Fact]
    public void The_first_change_makes_the_file_and_the_next_changes_its_line()
    {
        Assert.Equal("", File.Read());
        File.Set("theme", "dark");
        File.Set("mouse", "off");
        File.Set("theme", "light");
        Assert.Equal("theme = light\nmouse = off\n", File.Read());
        Assert.False(System.IO.File.Exists(FilePath + ".new"));
    }

    [Fact]
    public void Programs_at_once_lose_nothing()
    {
        Parallel.For(0, 4, writer =>
        {
            for (int i = 0; i < 5; i++)
            {
                File.Set($"name-{writer}-{i}", "x");
            }
        });
        Assert.Equal(20, File.Read()!.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public void What_a_crash_left_half_written_is_never_read_and_soon_gone()
    {
        File.Set("theme", "dark");
        System.IO.File.WriteAllText(FilePath + ".new", "theme = l");
        Assert.Equal("theme = dark\n", File.Read());
        File.Set("mouse", "off");
        Assert.Equal("theme = dark\nmouse = off\n", File.Read());
    }

    [PosixFact]
    [UnsupportedOSPlatform("windows")]
    public void A_symbolic_link_stays_one_and_its_file_keeps_its_mode()
    {
        string own = directory["dotfiles"];
        System.IO.File.WriteAllText(own, "# mine\n");
        System.IO.File.SetUnixFileMode(own, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Directory.CreateDirectory(directory["config"]);
        System.IO.File.CreateSymbolicLink(FilePath, own);
        File.Set("theme", "dark");
        Assert.Equal(own, new FileInfo(FilePath).LinkTarget);
        Assert.Equal("# mine\ntheme = dark\n", System.IO.File.ReadAllText(own));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(own));
    }

    [Fact]
    public void A_file_that_is_too_large_is_neither_read_nor_cut()
    {
        Directory.CreateDirectory(directory["config"]);
        System.IO.File.WriteAllText(FilePath, new string('#', 70_000));
        Assert.Null(File.Read());
        Assert.Throws<IOException>(() => File.Set("theme", "dark"));
        Assert.Equal(70_000, new FileInfo(FilePath).Length);
    }

    [Fact]
    public void A_directory_in_its_place_is_an_error_of_input_and_output()
    {
        System.IO.File.WriteAllText(directory["config"], "");
        Assert.ThrowsAny<IOException>(() => File.Set("theme", "dark"));
    }

    [Fact]
    public void Octets_that_are_no_text_are_read_as_replacements()
    {
        Directory.CreateDirectory(directory["config"]);
        System.IO.File.WriteAllBytes(FilePath, [0xEF, 0xBB, 0xBF, .. Encoding.ASCII.GetBytes("a = "), 0xFF, 0xC0]);
        Assert.Equal("a = \uFFFD\uFFFD", File.Read());
    }
}
