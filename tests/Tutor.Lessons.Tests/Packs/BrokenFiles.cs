using Tutor.Lessons.Packs;

namespace Tutor.Lessons.Tests.Packs;

/// <summary>A pack of one file that cannot be read.</summary>
internal sealed class BrokenFiles(string path) : IPackFiles
{
    public Tcp.EquatableArray<string> Paths => [path];

    public byte[] Read(string path) => throw new IOException("the disk is broken");
}
