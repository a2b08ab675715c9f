using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Tutor.Lessons.Packs;

namespace Tutor.Cli.Outside.Packs;

/// <summary>The SHA-256 of a pack, over the paths in ordinal order and the contents of its files.</summary>
internal static class PackFingerprint
{
    /// <summary>It, in 64 hexadecimal digits.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static string Of(IPackFiles files)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string path in files.Paths)
        {
            Add(hash, Encoding.UTF8.GetBytes(path));
            Add(hash, files.Read(path));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // The length goes first, so that no two lists of files give the same octets.
    private static void Add(IncrementalHash hash, byte[] octets)
    {
        Span<byte> length = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(length, octets.Length);
        hash.AppendData(length);
        hash.AppendData(octets);
    }
}
