namespace Tutor.Tui.App;

/// <summary>How sequence numbers are written.</summary>
public enum NumberStyle
{
    /// <summary>As they are on the wire.</summary>
    Absolute,

    /// <summary>Less the initial number of the host that counts them, as capture tools write them.</summary>
    Relative,

    /// <summary>As a sum: <c>client.iss+1</c>.</summary>
    Symbolic,
}
