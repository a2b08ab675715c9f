using Tutor.Tcp;

namespace Tutor.Study.Sandbox;

/// <summary>A kept sandbox is not what it should be. It never leaves <see cref="SandboxReader"/>.</summary>
/// <param name="offset">Where, in octets from the start of the file.</param>
/// <param name="said">What is wrong.</param>
internal sealed class SandboxFault(long offset, Message said) : Exception(said.Key)
{
    internal long Offset { get; } = offset;

    internal Message Said { get; } = said;
}
