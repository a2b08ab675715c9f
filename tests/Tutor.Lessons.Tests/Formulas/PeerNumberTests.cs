using Tutor.Lessons.Formulas;
using Tutor.Lessons.Model;
using Tutor.Tcp.Judging;
using Tutor.Tcp.World;

namespace Tutor.Lessons.Tests.Formulas;

public sealed class PeerNumberTests
{
    [Fact]
    public void It_is_that_of_the_newest_syn_where_an_older_one_was_refused()
    {
        Lesson lesson = CoreLessons.Read("02-why-three.md").Lesson!;
        Scenario scenario = lesson.FindScenario("both-syns")!.Scenario;

        Turn refusing = Play.Start(scenario, "client", _ => false, 3);
        Turn opening = Play.MakeDue(refusing.Side, _ => false);

        Assert.Equal(5000u, PeerNumber.Of(refusing.Side)!.Value.Value);
        Assert.Equal(opening.Side.World.Ladder[^1].Segment.Seq, PeerNumber.Of(opening.Side));
        Assert.NotEqual(PeerNumber.Of(refusing.Side), PeerNumber.Of(opening.Side));
    }
}
