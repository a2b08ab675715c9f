namespace Tutor.Tcp.Judging;

/// <summary>A misconception, by a stable name that never changes its meaning.</summary>
/// <param name="Id">The name in kebab case, such as <c>ack-equals-isn</c>. Texts: <c>code.ID</c>.</param>
public readonly record struct DiagnosisCode(string Id)
{
    /// <inheritdoc/>
    public override string ToString() => Id;
}
