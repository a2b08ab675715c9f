namespace Tutor.Cli.Outside.Packs;

/// <summary>What is recorded of an installed pack in <c>packs.lock</c>.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">The version that was installed.</param>
/// <param name="Source">Where it is from: an absolute path or an address.</param>
/// <param name="Tag">The git tag; empty when it is not from git.</param>
/// <param name="Sha256">The fingerprint of its files, in 64 hexadecimal digits.</param>
internal sealed record InstalledPack(string Id, string Version, string Source, string Tag, string Sha256);
