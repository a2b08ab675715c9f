using Tutor.Tcp.State;
using Tutor.Terminal;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.Tests.View.Parts;

public sealed class StateDiagramTests
{
    [Fact]
    public void Shows_all_states_in_the_pane_of_160_by_50() => Drawn.Shows(
        """
                ###### CLOSED ----+
        passive #       ^  ^      | active
           OPEN #  CLOSE|  |CLOSE | OPEN
                #  +----+  +---+  |
                v  |           |  v
               LISTEN -SEND> SYN-SENT
        rcv SYN #  ^  rcv SYN |  |
                v  | rcv RST  |  |
            SYN-RECEIVED <----+  | rcv
              |    # rcv ACK     | SYN+ACK
              |    v             |
              |  ESTABLISHED <---+
        CLOSE |    #       | rcv FIN
              |    # CLOSE +------+
              v    v              v
         +-[FIN-WAIT-1]----+  CLOSE-WAIT
         | rcv  |          | rcv   |
         | FIN+ | rcv ACK  | FIN   | CLOSE
         | ACK  v          v       v
         |  FIN-WAIT-2  CLOSING  LAST-ACK
         |  rcv |  rcv ACK |       | rcv
         |  FIN |  +-------+       | ACK
         |      v  v 2 MSL over    v
         +> TIME-WAIT ---------> CLOSED
        """,
        Drawn.Text(34, 24, (b, r) => StateDiagram.Draw(b, r, Look.Ascii, Paths.Server)));

    [Fact]
    public void Shows_all_states_with_box_drawing() => Drawn.Shows(
        """
                ┌───── CLOSED ════╗
        passive │       ▲  ▲      ║ active
           OPEN │  CLOSE│  │CLOSE ║ OPEN
                │  ┌────┘  └───┐  ║
                ▼  │           │  ▼
               LISTEN ─SEND►[SYN-SENT]
        rcv SYN │  ▲  rcv SYN │  │
                ▼  │ rcv RST  │  │
            SYN-RECEIVED ◄────┘  │ rcv
              │    │ rcv ACK     │ SYN+ACK
              │    ▼             │
              │  ESTABLISHED ◄───┘
        CLOSE │    │       │ rcv FIN
              │    │ CLOSE └──────┐
              ▼    ▼              ▼
         ┌─ FIN-WAIT-1 ────┐  CLOSE-WAIT
         │ rcv  │          │ rcv   │
         │ FIN+ │ rcv ACK  │ FIN   │ CLOSE
         │ ACK  ▼          ▼       ▼
         │  FIN-WAIT-2  CLOSING  LAST-ACK
         │  rcv │  rcv ACK │       │ rcv
         │  FIN │  ┌───────┘       │ ACK
         │      ▼  ▼ 2 MSL over    ▼
         └► TIME-WAIT ─────────► CLOSED
        """,
        Drawn.Text(34, 24, (b, r) => StateDiagram.Draw(b, r, Look.Unicode, Paths.Client)));

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
        var picture = Drawn.Text(34, 24, (b, r) => StateDiagram.Draw(b, r, Look.Ascii, path));

        Assert.Equal(2, picture.Split("[CLOSED]").Length);
        Assert.EndsWith("[CLOSED]", picture, StringComparison.Ordinal);
    }
}
