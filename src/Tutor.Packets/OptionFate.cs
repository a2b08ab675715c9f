namespace Tutor.Packets;

/// <summary>What became of one option of a header.</summary>
public enum OptionFate
{
    /// <summary>Its kind is known and its length is right: its value was taken.</summary>
    Taken,

    /// <summary>Its kind is not known, so it was passed over by its length (RFC 9293 section 3.2, MUST-6).</summary>
    Unknown,

    /// <summary>Its length is not one that its kind has, so it was passed over by that length (MUST-7).</summary>
    WrongLength,

    /// <summary>Its length is missing, 0 or 1: nothing after it can be read (MUST-7).</summary>
    NoLength,

    /// <summary>It would end beyond the header: nothing after it can be read (MUST-7).</summary>
    BeyondEnd,
}
