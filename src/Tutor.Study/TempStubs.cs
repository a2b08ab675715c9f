#pragma warning disable
namespace Tutor.Lessons.Variations
{
    using Tutor.Lessons.Model;
    using Tutor.Tcp.World;

    public static class Vary { public static Scenario Apply(Scenario s, Variation v, ulong seed) => s; }
}
