using Tutor.Lessons.Model;
using Tutor.Tcp;

namespace Tutor.Lessons.Packs;

/// <summary>
/// The files of a pack, wherever they are: a folder, a zip archive, the program itself. Whoever implements it keeps to
/// the limits of <see cref="PackLimits"/> and follows no link out of the pack.
/// </summary>
public interface IPackFiles
{
    /// <summary>Every file, relative to the pack with <c>/</c> between the parts, in ordinal order.</summary>
    EquatableArray<string> Paths { get; }

    /// <summary>What was wrong when the files were listed, such as a link; what it names is not in the paths.</summary>
    EquatableArray<Finding> Problems => [];

    /// <summary>The octets of a file. They are read each time, so that a large pack need not be in memory.</summary>
    /// <param name="path">One of <see cref="Paths"/>.</param>
    /// <exception cref="IOException">The file cannot be read, or is larger than the limit.</exception>
    byte[] Read(string path);
}
