namespace Tutor.Cli.CommandLine;

/// <summary>Which sandbox the command line asks for; nothing of it: the one that was open last.</summary>
/// <param name="Name">The name of a sandbox that was kept; null for none.</param>
/// <param name="Profile">The profile of both hosts of a new one; null for none.</param>
/// <param name="File">The file to open; null for none.</param>
internal sealed record SandboxRequest(string? Name, string? Profile, string? File);
