namespace Tutor.Study.Progress;

/// <summary>An item of a lesson that comes back for review.</summary>
/// <param name="Item">Its id.</param>
/// <param name="DueUnixMs">When it is due, in milliseconds since 1970-01-01 UTC.</param>
internal sealed record ItemDue(string Item, long DueUnixMs);
