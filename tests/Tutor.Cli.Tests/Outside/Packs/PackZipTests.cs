using System.IO.Compression;
using System.Text;
using Tutor.Cli.Outside.Packs;
using Tutor.Lessons.Packs;

namespace Tutor.Cli.Tests.Outside.Packs;

public sealed class PackZipTests : IDisposable
{
    private readonly TemporaryDirectory folder = new();

    private string Archive => folder["a.zip"];

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_files_come_out_as_they_went_in()
    {
        Zip(archive =>
        {
            Add(archive, "pack.yaml", "tcptutor: 1\n");
            Add(archive, "lessons/a.md", "# A\n");
            archive.CreateEntry("lessons/empty/");
            Add(archive, ".DS_Store", "x");
            Add(archive, "__MACOSX/lessons/a.md", "x");
        });
        MemoryPackFiles files = PackZip.Open(Archive);

        Assert.Empty(files.Problems);
        Assert.Equal(["lessons/a.md", "pack.yaml"], files.Paths);
        Assert.Equal("# A\n", PackText.Decode(files.Read("lessons/a.md")));
    }

    [Fact]
    public void The_one_folder_around_everything_is_taken_off()
    {
        Zip(archive =>
        {
            archive.CreateEntry("pack-1.0.0/");
            Add(archive, "pack-1.0.0/pack.yaml", "");
            Add(archive, "pack-1.0.0/lessons/a.md", "");
        });

        Assert.Equal(["lessons/a.md", "pack.yaml"], PackZip.Open(Archive).Paths);
    }

    [Theory]
    [InlineData("../evil.md")]
    [InlineData("lessons/../../evil.md")]
    [InlineData("/etc/evil.md")]
    [InlineData("a\\..\\evil.md")]
    [InlineData("C:/evil.md")]
    [InlineData("../evil/")]
    [InlineData("lessons/con.md")]
    public void A_path_that_leaves_the_pack_is_found(string path)
    {
        Zip(archive =>
        {
            Add(archive, "pack.yaml", "");
            Add(archive, path, path.EndsWith('/') ? "" : "x");
        });

        Assert.Contains(PackReader.Read(PackZip.Open(Archive)).Findings, finding => finding.Id == "bad-path");
    }

    [Theory]
    [InlineData(0xA1FF)]
    [InlineData(0x11FF)]
    [InlineData(0x61FF)]
    public void Links_pipes_and_devices_are_found_and_left_out(int mode)
    {
        Zip(archive => Add(archive, "lessons/link.md", "/etc/passwd").ExternalAttributes = mode << 16);
        MemoryPackFiles files = PackZip.Open(Archive);

        Assert.Equal("link", Assert.Single(files.Problems).Id);
        Assert.Empty(files.Paths);
    }

    [Fact]
    public void An_entry_that_comes_twice_is_found()
    {
        Zip(archive =>
        {
            Add(archive, "a.md", "one");
            Add(archive, "a.md", "two");
        });

        Assert.Equal("duplicate-entry", Assert.Single(PackZip.Open(Archive).Problems).Id);
    }

    [Fact]
    public void A_file_that_inflates_beyond_the_limit_is_found()
    {
        Zip(archive => Add(archive, "bomb", new string('0', PackLimits.MaxFileOctets + 1)));
        MemoryPackFiles files = PackZip.Open(Archive);

        Assert.InRange(new FileInfo(Archive).Length, 1, 20_000);
        Assert.Equal("file-too-long", Assert.Single(files.Problems).Id);
        Assert.Empty(files.Paths);
    }

    [Fact]
    public void A_header_that_understates_a_file_gets_no_more_than_it_says()
    {
        Zip(archive => Add(archive, "bomb", new string('0', PackLimits.MaxFileOctets + 1)));
        byte[] zip = File.ReadAllBytes(Archive);
        byte[] size = BitConverter.GetBytes(PackLimits.MaxFileOctets + 1);
        for (int at = zip.AsSpan().IndexOf(size); at >= 0; at = zip.AsSpan().IndexOf(size))
        {
            BitConverter.GetBytes(10).CopyTo(zip, at);
        }

        File.WriteAllBytes(Archive, zip);
        MemoryPackFiles files = PackZip.Open(Archive);

        Assert.DoesNotContain(files.Paths, path => files.Read(path).Length > 10);
    }

    [Fact]
    public void Files_that_are_too_much_together_are_found_and_the_rest_is_not_read()
    {
        string content = new('0', PackLimits.MaxFileOctets);
        Zip(archive => _ = Enumerable.Range(0, 20).Select(i => Add(archive, $"f{i}", content)).Count());
        MemoryPackFiles files = PackZip.Open(Archive);

        Assert.Equal("pack-too-large", Assert.Single(files.Problems).Id);
        Assert.Equal(17, files.Paths.Count);
    }

    [Fact]
    public void Ten_thousand_entries_are_refused_before_they_are_listed()
    {
        Zip(archive => _ = Enumerable.Range(0, 2 * PackLimits.MaxFiles + 1).Select(i => archive.CreateEntry($"{i}/")).Count());

        Assert.Equal("too-many-files", Assert.Single(PackZip.Open(Archive).Problems).Id);
    }

    [Fact]
    public void An_encrypted_entry_is_found()
    {
        Zip(archive => Add(archive, "a.md", "secret"));
        byte[] zip = File.ReadAllBytes(Archive);
        zip[6] |= 1;
        zip[zip.AsSpan().IndexOf("PK\u0001\u0002"u8) + 8] |= 1;
        File.WriteAllBytes(Archive, zip);

        Assert.Equal("encrypted", Assert.Single(PackZip.Open(Archive).Problems).Id);
    }

    [Fact]
    public void What_is_no_archive_or_only_a_part_of_one_is_said_so()
    {
        Zip(archive => Add(archive, "a.md", new string('x', 1000)));
        byte[] whole = File.ReadAllBytes(Archive);
        for (int length = 0; length < whole.Length; length += 7)
        {
            File.WriteAllBytes(Archive, whole[..length]);

            Assert.Equal("bad-zip", Assert.Single(PackZip.Open(Archive).Problems).Id);
        }
    }

    [Fact]
    public void An_archive_with_any_octet_changed_never_stops_the_program()
    {
        Zip(archive => Add(archive, "a.md", "some text, some more text"));
        byte[] whole = File.ReadAllBytes(Archive);
        for (int at = 0; at < whole.Length; at++)
        {
            byte[] changed = [.. whole];
            changed[at] ^= 0xFF;
            File.WriteAllBytes(Archive, changed);
            MemoryPackFiles files = PackZip.Open(Archive);

            Assert.InRange(files.Paths.Count, 0, 1);
        }
    }

    private void Zip(Action<ZipArchive> fill)
    {
        using FileStream stream = File.Create(Archive);
        using ZipArchive archive = new(stream, ZipArchiveMode.Create);
        fill(archive);
    }

    private static ZipArchiveEntry Add(ZipArchive archive, string path, string text)
    {
        ZipArchiveEntry entry = archive.CreateEntry(path);
        using Stream stream = entry.Open();
        stream.Write(Encoding.UTF8.GetBytes(text));
        return entry;
    }
}
