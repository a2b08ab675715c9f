namespace Tutor.Tcp.State;

/// <summary>Named sets of choices. A lesson or a scenario says <c>profile: NAME</c>, and every host follows it.</summary>
public static class Profiles
{
    /// <summary>RFC 9293 with the hardening of RFC 5961 that it includes: the default of every choice.</summary>
    public static Policy Rfc9293 => Policy.Rfc9293;
}
