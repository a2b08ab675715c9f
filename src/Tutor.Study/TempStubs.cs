#pragma warning disable
namespace Tutor.Lessons.Variations
{
    using Tutor.Lessons.Model;
    using Tutor.Tcp.World;

    public static class Vary { public static Scenario Apply(Scenario s, Variation v, ulong seed) => s; }
}
namespace Tutor.Lessons.Texts
{
    using Tutor.Tcp;
    using Tutor.Tcp.Wire;

    public sealed class TextCatalogue
    {
        public string Get(string key) => key;
        public string Format(Message message, Func<SeqNumber, string, string>? numbers = null) => message.Key;
    }
}
