namespace Tutor.Tcp.Listening;

/// <summary>What is wrong with a number that should be a cookie.</summary>
public enum CookieFault
{
    /// <summary>Nothing: it is one of ours, and young enough.</summary>
    None,

    /// <summary>Its counter is not one of the last few: it is too old, or no cookie.</summary>
    TooOld,

    /// <summary>The low 24 bits, less the hash, are no index of the MSS table: it is not ours.</summary>
    WrongHash,
}
