namespace Tutor.Study.Sandbox;

/// <summary>The names of presets and calls in files and in the line dialogue.</summary>
public static class SandboxWords
{
    /// <summary>The name of a preset.</summary>
    public static string Of(SandboxPreset preset) => preset switch
    {
        SandboxPreset.Empty => "empty",
        SandboxPreset.Listening => "listening",
        SandboxPreset.Established => "established",
        SandboxPreset.Closing => "closing",
    };

    /// <summary>The name of a call.</summary>
    public static string Of(SandboxCall call) => call switch
    {
        SandboxCall.Open => "open",
        SandboxCall.Listen => "listen",
        SandboxCall.Send => "send",
        SandboxCall.Receive => "receive",
        SandboxCall.Close => "close",
        SandboxCall.Shutdown => "shutdown",
        SandboxCall.Abort => "abort",
    };

    /// <summary>The preset of that name; null when there is none. Never fails.</summary>
    public static SandboxPreset? Preset(string name)
    {
        foreach (SandboxPreset preset in Enum.GetValues<SandboxPreset>())
        {
            if (Of(preset) == name)
            {
                return preset;
            }
        }

        return null;
    }

    /// <summary>The call of that name; null when there is none. Never fails.</summary>
    public static SandboxCall? Call(string name)
    {
        foreach (SandboxCall call in Enum.GetValues<SandboxCall>())
        {
            if (Of(call) == name)
            {
                return call;
            }
        }

        return null;
    }
}
