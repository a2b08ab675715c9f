using Tutor.Lessons.Packs;
using Tutor.Tcp;

namespace Tutor.Cli.Outside.Packs;

/// <summary>A pack that was fetched, or why it was not. Disposing removes what was written for it.</summary>
/// <param name="Source">Where it is from, such that it can be fetched again: an absolute path or an address.</param>
/// <param name="Tag">The git tag; empty when it is not from git.</param>
internal sealed record FetchedPack(string Source, string Tag) : IDisposable
{
    /// <summary>Its files; null when it could not be fetched.</summary>
    public IPackFiles? Files { get; init; }

    /// <summary>Why it could not be fetched; null when it was.</summary>
    public Message? Refusal { get; init; }

    /// <summary>A folder that goes with it; null when there is none.</summary>
    public string? Temporary { get; init; }

    /// <inheritdoc/>
    public void Dispose() => Folders.Remove(Temporary);
}
