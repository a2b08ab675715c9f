using Tutor.Tcp.State;
using Tutor.Terminal;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.Tests.View.Parts;

public sealed class StateDiagramTests
{
    [Fact]
    public void Shows_all_states_in_the_pane_of_160_by_50() => Drawn.Shows(
        """
                  #### CLOSED ---+
          passive #       active |
             OPEN v         OPEN v
               LISTEN -SEND-> SYN-SENT
          rcv SYN #    rcv SYN |  |
                  v            |  |
            SYN-RECEIVED <-----+  |
              |   # rcv ACK   rcv |
              |   v       SYN+ACK |
              | ESTABLISHED <-----+
        CLOSE |   #       | rcv FIN
              |   # CLOSE +------+
              v   v              v
         +-[FIN-WAIT-1]---+  CLOSE-WAIT
         | rcv  |         | rcv  |
         | FIN+ | rcv ACK | FIN  | CLOSE
         | ACK  v         v      v
         |  FIN-WAIT-2 CLOSING LAST-ACK
         |  rcv | rcv ACK |      | rcv
         |  FIN |  +------+      | ACK
         |      v  v  2 MSL      v
         +> TIME-WAIT -------> CLOSED
        """,
        Drawn.Text(32, 22, (b, r) => StateDiagram.Draw(b, r, Look.Ascii, Paths.Server)));

    [Fact]
    public void Shows_all_states_with_box_drawing() => Drawn.Shows(
        """
                  ┌─── CLOSED ═══╗
          passive │       active ║
             OPEN ▼         OPEN ▼
               LISTEN ─SEND─►[SYN-SENT]
          rcv SYN │    rcv SYN │  │
                  ▼            │  │
            SYN-RECEIVED ◄─────┘  │
              │   │ rcv ACK   rcv │
              │   ▼       SYN+ACK │
              │ ESTABLISHED ◄─────┘
        CLOSE │   │       │ rcv FIN
              │   │ CLOSE └──────┐
              ▼   ▼              ▼
         ┌─ FIN-WAIT-1 ───┐  CLOSE-WAIT
         │ rcv  │         │ rcv  │
         │ FIN+ │ rcv ACK │ FIN  │ CLOSE
         │ ACK  ▼         ▼      ▼
         │  FIN-WAIT-2 CLOSING LAST-ACK
         │  rcv │ rcv ACK │      │ rcv
         │  FIN │  ┌──────┘      │ ACK
         │      ▼  ▼  2 MSL      ▼
         └► TIME-WAIT ───────► CLOSED
        """,
        Drawn.Text(32, 22, (b, r) => StateDiagram.Draw(b, r, Look.Unicode, Paths.Client)));

    [Fact]
    public void Shows_every_transition_on_the_screen_of_its_own() => Drawn.Shows(
        """
                                    ####################
                 ####################      CLOSED      #------------------+
                 # passive OPEN     ####################      active OPEN |
                 # create TCB     CLOSE ^          ^ CLOSE        snd SYN |
                 #           delete TCB |          | delete TCB           |
                 #        +-------------+          +-------------+        |
                 v        |                                      |        v
            ####################                            +------------------+
            #      LISTEN      #--------------------------->|     SYN-SENT     |
            ####################             SEND           +------------------+
             ^             #              snd SYN               |        |
             | rcv RST (1) # rcv SYN                            |        |
             |             # snd SYN+ACK                rcv SYN |        |
             |             v                        snd SYN+ACK |        |
            ####################                                |        |
            #   SYN-RECEIVED   #<-------------------------------+        |
            ####################                                         |
                |          #                                 rcv SYN+ACK |
                |          # rcv ACK of SYN                      snd ACK |
                |          #        ####################                 |
                | CLOSE    ########>#   ESTABLISHED    #<----------------+
                | snd FIN           ####################
                |                 CLOSE #          | rcv FIN
                |               snd FIN #          | snd ACK
                |        ################          +-----------------+
                v        v                                           v
            ####################                            +------------------+
         +--# *> FIN-WAIT-1 <* #--------------+             |    CLOSE-WAIT    |
         |  ####################              |             +------------------+
         |           |                        | rcv FIN              | CLOSE
         |           | rcv ACK of FIN         | snd ACK              | snd FIN
         |           v                        v                      v
         |  +------------------+    +------------------+    +------------------+
         |  |    FIN-WAIT-2    |    |     CLOSING      |    |     LAST-ACK     |
         |  +------------------+    +------------------+    +------------------+
         |           | rcv FIN                  |                  |
         |           | snd ACK                  | rcv ACK of FIN   | rcv ACK of FIN
         |           +------------------+       |                  | delete TCB
         |                              v       v                  v
         |                          +------------------+    +------------------+
         +------------------------->|    TIME-WAIT     |--->|      CLOSED      |
           rcv FIN, ACK of FIN      +------------------+    +------------------+
           snd ACK                                   2 MSL over
                                                     delete TCB

         (1) only when the connection began with a passive OPEN.
         Not drawn: ABORT, or a RST that is accepted, ends any other state at
         CLOSED.
        """,
        Drawn.Text(76, 48, (b, r) => StateDiagram.DrawAll(b, r, Look.Ascii, Paths.Server, 0)));

    [Fact]
    public void Shows_every_transition_with_box_drawing() => Drawn.Shows(
        """
                                    ╔══════════════════╗
                 ╔══════════════════║      CLOSED      ║──────────────────┐
                 ║ passive OPEN     ╚══════════════════╝      active OPEN │
                 ║ create TCB     CLOSE ▲          ▲ CLOSE        snd SYN │
                 ║           delete TCB │          │ delete TCB           │
                 ║        ┌─────────────┘          └─────────────┐        │
                 ▼        │                                      │        ▼
            ╔══════════════════╗                            ┌──────────────────┐
            ║      LISTEN      ║───────────────────────────►│     SYN-SENT     │
            ╚══════════════════╝             SEND           └──────────────────┘
             ▲             ║              snd SYN               │        │
             │ rcv RST (1) ║ rcv SYN                            │        │
             │             ║ snd SYN+ACK                rcv SYN │        │
             │             ▼                        snd SYN+ACK │        │
            ╔══════════════════╗                                │        │
            ║   SYN-RECEIVED   ║◄───────────────────────────────┘        │
            ╚══════════════════╝                                         │
                │          ║                                 rcv SYN+ACK │
                │          ║ rcv ACK of SYN                      snd ACK │
                │          ║        ╔══════════════════╗                 │
                │ CLOSE    ╚═══════►║   ESTABLISHED    ║◄────────────────┘
                │ snd FIN           ╚══════════════════╝
                │                 CLOSE ║          │ rcv FIN
                │               snd FIN ║          │ snd ACK
                │        ╔══════════════╝          └─────────────────┐
                ▼        ▼                                           ▼
            ╔══════════════════╗                            ┌──────────────────┐
         ┌──║ *> FIN-WAIT-1 <* ║──────────────┐             │    CLOSE-WAIT    │
         │  ╚══════════════════╝              │             └──────────────────┘
         │           │                        │ rcv FIN              │ CLOSE
         │           │ rcv ACK of FIN         │ snd ACK              │ snd FIN
         │           ▼                        ▼                      ▼
         │  ┌──────────────────┐    ┌──────────────────┐    ┌──────────────────┐
         │  │    FIN-WAIT-2    │    │     CLOSING      │    │     LAST-ACK     │
         │  └──────────────────┘    └──────────────────┘    └──────────────────┘
         │           │ rcv FIN                  │                  │
         │           │ snd ACK                  │ rcv ACK of FIN   │ rcv ACK of FIN
         │           └──────────────────┐       │                  │ delete TCB
         │                              ▼       ▼                  ▼
         │                          ┌──────────────────┐    ┌──────────────────┐
         └─────────────────────────►│    TIME-WAIT     │───►│      CLOSED      │
           rcv FIN, ACK of FIN      └──────────────────┘    └──────────────────┘
           snd ACK                                   2 MSL over
                                                     delete TCB

         (1) only when the connection began with a passive OPEN.
         Not drawn: ABORT, or a RST that is accepted, ends any other state at
         CLOSED.
        """,
        Drawn.Text(76, 48, (b, r) => StateDiagram.DrawAll(b, r, Look.Unicode, Paths.Server, 0)));

    [Fact]
    public void Lists_every_transition_where_no_picture_fits() => Drawn.Shows(
        """
           CLOSED       > SYN-SENT      active OPEN / snd SYN
        #  CLOSED       > LISTEN        passive OPEN / create TCB
        #  LISTEN       > SYN-RECEIVED  rcv SYN / snd SYN+ACK
           LISTEN       > SYN-SENT      SEND / snd SYN
           LISTEN       > CLOSED        CLOSE / delete TCB
           SYN-SENT     > ESTABLISHED   rcv SYN+ACK / snd ACK
           SYN-SENT     > SYN-RECEIVED  rcv SYN / snd SYN+ACK
           SYN-SENT     > CLOSED        CLOSE / delete TCB
        #  SYN-RECEIVED > ESTABLISHED   rcv ACK of SYN
           SYN-RECEIVED > FIN-WAIT-1    CLOSE / snd FIN
           SYN-RECEIVED > LISTEN        rcv RST (1)
        #  ESTABLISHED  > FIN-WAIT-1    CLOSE / snd FIN
           ESTABLISHED  > CLOSE-WAIT    rcv FIN / snd ACK
        *> FIN-WAIT-1   > FIN-WAIT-2    rcv ACK of FIN
        *> FIN-WAIT-1   > CLOSING       rcv FIN / snd ACK
        *> FIN-WAIT-1   > TIME-WAIT     rcv FIN+ACK / snd ACK
           FIN-WAIT-2   > TIME-WAIT     rcv FIN / snd ACK
           CLOSE-WAIT   > LAST-ACK      CLOSE / snd FIN
           CLOSING      > TIME-WAIT     rcv ACK of FIN
           LAST-ACK     > CLOSED        rcv ACK / delete TCB
           TIME-WAIT    > CLOSED        2 MSL over / delete TCB
        (1) only when the connection began with a passive OPEN.
        Not drawn: ABORT, or a RST that is accepted, ends any
        other state at CLOSED.
        """,
        Drawn.Text(58, 25, (b, r) => StateDiagram.DrawAll(b, r, Look.Ascii, Paths.Server, 0)));

    [Fact]
    public void The_picture_has_every_transition_of_the_table_and_no_other()
    {
        var drawn = RoomyPlan.Plan.Edges.Select(edge => (edge.From, edge.To)).Order();

        Assert.Equal(StateTransitions.All.Select(transition => (transition.From, transition.To)).Order(), drawn);
    }

    [Fact]
    public void Each_edge_leaves_its_state_and_ends_at_the_other()
    {
        Assert.All(RoomyPlan.Plan.Edges, edge =>
        {
            Assert.Contains(RoomyPlan.Plan.Nodes, node => node.State == edge.From && Touches(node, edge.Corners[0]));
            Assert.Contains(RoomyPlan.Plan.Nodes, node => node.State == edge.To && Touches(node, edge.Corners[^1]));
        });
    }

    [Fact]
    public void A_path_marks_every_edge_that_it_took()
    {
        Assert.All(StateTransitions.All, transition =>
        {
            var taken = Paths.Along(transition.From, transition.To);
            var edge = RoomyPlan.Plan.Edges.First(e => e.From == transition.From && e.To == transition.To);
            var buffer = Drawn.Buffer(76, 48, (b, r) => StateDiagram.DrawAll(b, r, Look.Ascii, taken, 0));

            Assert.Equal("#", buffer[edge.Corners[0].X, edge.Corners[0].Y].Text);
        });
    }

    [Theory]
    [InlineData(TcpState.Closed, 0)]
    [InlineData(TcpState.Established, 10)]
    [InlineData(TcpState.TimeWait, 28)]
    public void Scrolls_to_the_current_state(TcpState state, int row) =>
        Assert.Equal(row, StateDiagram.ScrollTo(new Size(78, 20), Look.Ascii, state));

    [Fact]
    public void An_orderly_close_ends_at_the_second_closed()
    {
        var path = Paths.Along(TcpState.LastAck, TcpState.Closed);
        var picture = Drawn.Text(32, 22, (b, r) => StateDiagram.Draw(b, r, Look.Ascii, path));

        Assert.Equal(2, picture.Split("[CLOSED]").Length);
        Assert.EndsWith("[CLOSED]", picture, StringComparison.Ordinal);
    }

    private static bool Touches(PlanNode node, Position end)
    {
        var box = new Rect(node.X - 9, node.Y - 1, DiagramPlan.BoxColumns, 3);
        return !box.Contains(end.X, end.Y)
            && new Rect(box.X - 1, box.Y - 1, box.Width + 2, box.Height + 2).Contains(end.X, end.Y);
    }
}
