package org.unchoke.labs.bittorrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.unchoke.labs.bittorrent.SwarmBuilder.kBps;
import static org.unchoke.labs.bittorrent.SwarmBuilder.swarm;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.unchoke.core.Viewer;
import org.unchoke.lab.Action;
import org.unchoke.lab.Actor;
import org.unchoke.lab.Holder;
import org.unchoke.lab.Names;
import org.unchoke.lab.SeatAction;
import org.unchoke.lab.Verdict;

/** What a person can and cannot do. Seat 0 is the seed, 1 to 8 are reference clients, 9 and 10 are hand seats. */
class HandSeatTest {
    private static final int ME = 9;
    private final Swarm swarm = swarm().seeds(1).leechers(8).hands(2).pieces(400).build();

    @Test
    void unchoke_fifthNeighbour_isRefusedSlotsFull() {
        for (int peer = 1; peer <= 4; peer++) {
            accept(new SwarmAction.Unchoke(peer));
        }
        refuse("slots-full", new SwarmAction.Unchoke(5));
        accept(new SwarmAction.Choke(1));
        accept(new SwarmAction.Unchoke(5));
        swarm.tick();
        assertThat(served()).containsExactly(2, 3, 4, 5);
        assertThat(me().slotsUsed()).isEqualTo(4);
    }

    @Test
    void unchoke_untilChoked_stays() {
        accept(new SwarmAction.Unchoke(3));
        run(200);
        assertThat(served()).containsExactly(3);
        assertThat(view().neighbours()).filteredOn(neighbour -> neighbour.peer() == 3)
                .allMatch(neighbour -> neighbour.upBytes() > 0 && neighbour.myReason().code().equals("person"));
    }

    @Test
    void offer_nonsense_isRefusedAndNothingChanges() {
        run(40);
        long before = swarm.fingerprint();
        refuse("not-neighbour", new SwarmAction.Unchoke(ME));
        refuse("not-neighbour", new SwarmAction.Choke(-7));
        refuse("not-neighbour", new SwarmAction.Weight(4711, 1));
        refuse("bad-weight", new SwarmAction.Weight(1, 1001));
        refuse("bad-rate", new SwarmAction.CapConnection(1, -1L));
        refuse("bad-rate", new SwarmAction.CapUpload(Long.MAX_VALUE));
        refuse("yourself", new SwarmAction.Connect(ME));
        refuse("already-connected", new SwarmAction.Connect(1));
        refuse("no-such-peer", new SwarmAction.Ban(99));
        refuse("unknown-policy", new SwarmAction.PiecePolicy(null));
        refuse("unknown-mode", new SwarmAction.AfterFinish("linger(5)"));
        refuse("unknown-strategy", new SeatAction.Autopilot("hand"));
        refuse("unknown-strategy", new SeatAction.Autopilot("seed-rotation"));
        refuse("not-allowed", new SeatAction.Joined());
        refuse("not-allowed", new SwarmAction.SetCapacity(ME, 1_000_000));
        assertThat(swarm.offer(Actor.seat(3), new SwarmAction.Unchoke(1))).isInstanceOf(Verdict.Refused.class);
        assertThat(swarm.offer(Actor.seat(-1), new SwarmAction.Unchoke(1))).isInstanceOf(Verdict.Refused.class);
        assertThat(swarm.offer(Actor.instructor(), new SwarmAction.Unchoke(1))).isInstanceOf(Verdict.Refused.class);
        assertThat(swarm.offer(null, null)).isInstanceOf(Verdict.Refused.class);
        assertThat(swarm.fingerprint()).isEqualTo(before);
    }

    @Test
    void capConnection_slowNeighbour_leavesTheRestToTheOther() {
        accept(new SwarmAction.Unchoke(1));
        accept(new SwarmAction.Unchoke(2));
        accept(new SwarmAction.CapConnection(1, 1000L));
        accept(new SwarmAction.PiecePolicy("inOrder"));
        run(300);
        var neighbours = view().neighbours();
        long slow = neighbours.stream().filter(neighbour -> neighbour.peer() == 1).findFirst().orElseThrow().upBytes();
        long other = neighbours.stream().filter(neighbour -> neighbour.peer() == 2).findFirst().orElseThrow().upBytes();
        assertThat(slow).isBetween(1L, 300_000L);
        assertThat(other).isGreaterThan(3 * slow);
    }

    @Test
    void autopilot_on_refusesChokerMovesAndStartsFromMySet() {
        accept(new SwarmAction.Unchoke(3));
        accept(new SeatAction.Autopilot("reference"));
        refuse("autopilot-on", new SwarmAction.Choke(3));
        refuse("autopilot-on", new SwarmAction.CapUpload(null));
        swarm.tick();
        assertThat(me().autopilot()).isEqualTo("reference");
        run(200);
        List<Integer> atHandOver = served();
        assertThat(atHandOver).hasSizeGreaterThan(1);
        accept(new SeatAction.Autopilot(null));
        run(50);
        assertThat(me().autopilot()).isNull();
        assertThat(served()).isSubsetOf(atHandOver).isNotEmpty();
    }

    @Test
    void ban_neighbour_endsTheConnectionForGood() {
        accept(new SwarmAction.Ban(2));
        refuse("not-neighbour", new SwarmAction.Unchoke(2));
        refuse("banned", new SwarmAction.Connect(2));
        run(200);
        assertThat(view().neighbours()).noneMatch(neighbour -> neighbour.peer() == 2);
        assertThat(view().known()).contains(new SwarmView.Address(2, "reference-1-2", true));
    }

    @Test
    void disconnect_neighbour_canBeConnectedAgain() {
        accept(new SwarmAction.Disconnect(2));
        accept(new SwarmAction.Connect(2));
        swarm.tick();
        assertThat(view().neighbours()).anyMatch(neighbour -> neighbour.peer() == 2 && neighbour.sinceSeconds() == 0);
    }

    @Test
    void askTracker_twice_isRefusedWithTheTimeToWait() {
        run(31);
        accept(new SwarmAction.AskTracker());
        refuse("asked-recently", new SwarmAction.AskTracker());
        run(10);
        assertThat(refuse("asked-recently", new SwarmAction.AskTracker())).contains("21 s");
    }

    @Test
    void joined_seatOfNobody_entersWithItsReservedCapacity() {
        Swarm empty = swarm().seeds(1).leechers(2).hands(1).uplink(kBps(77)).hands(Holder.NOBODY).build();
        empty.tick();
        assertThat(((SwarmView.SeatView) empty.view(Viewer.seat(3), Names.ofScenario())).me().state()).isEqualTo("waiting");
        assertThat(empty.offer(Actor.host(3), new SeatAction.Joined())).isEqualTo(Verdict.accepted());
        assertThat(empty.offer(Actor.host(3), new SeatAction.Joined())).isInstanceOf(Verdict.Refused.class);
        empty.tick();
        SwarmView.SeatView view = (SwarmView.SeatView) empty.view(Viewer.seat(3), Names.ofScenario());
        assertThat(view.me().state()).isEqualTo("downloading");
        assertThat(view.me().uploadBytesPerSecond()).isEqualTo(kBps(77));
        assertThat(view.neighbours()).hasSize(3);
    }

    @Test
    void left_seat_isPlayedByTheAutopilotFromThen() {
        swarm.offer(Actor.host(ME), new SeatAction.Left());
        run(200);
        assertThat(me().autopilot()).isEqualTo("reference");
        assertThat(me().uploadedBytes()).isPositive();
        refuse("seat-empty", new SwarmAction.Unchoke(1));
    }

    @Test
    void view_otherSeatsMoves_areNotInIt() {
        Swarm other = swarm().seeds(1).leechers(8).hands(2).pieces(400).build();
        other.offer(Actor.seat(10), new SwarmAction.CapUpload(5L));
        other.offer(Actor.seat(10), new SwarmAction.PiecePolicy("random"));
        swarm.tick();
        other.tick();
        assertThat(other.view(Viewer.seat(ME), Names.ofScenario())).hasToString(view().toString());
        assertThat(other.fingerprint()).isNotEqualTo(swarm.fingerprint());
    }

    @Test
    void view_ofTheField_countsEverybodyOnceByTwentiethsOfTheFile() {
        run(200);
        SwarmView.Field field = view().field();
        assertThat(field.spread()).hasSize(20);
        assertThat(field.spread().stream().mapToInt(Integer::intValue).sum()).isEqualTo(field.leechers());
        assertThat(field.spread().get(field.bestHave() * 20 / 400)).as("whoever is in front").isPositive();
        assertThat(field.spread().get(me().have() * 20 / 400)).as("myself").isPositive();
    }

    private void run(int ticks) {
        for (int tick = 0; tick < ticks; tick++) {
            swarm.tick();
        }
    }

    private void accept(Action action) {
        assertThat(swarm.offer(Actor.seat(ME), action)).isEqualTo(Verdict.accepted());
    }

    private String refuse(String code, Action action) {
        Verdict verdict = swarm.offer(Actor.seat(ME), action);
        assertThat(verdict).isInstanceOf(Verdict.Refused.class);
        assertThat(((Verdict.Refused) verdict).code()).isEqualTo(code);
        return ((Verdict.Refused) verdict).message();
    }

    private SwarmView.SeatView view() {
        return (SwarmView.SeatView) swarm.view(Viewer.seat(ME), Names.ofScenario());
    }

    private SwarmView.Me me() {
        return view().me();
    }

    private List<Integer> served() {
        return view().neighbours().stream().filter(SwarmView.Neighbour::unchoked).map(SwarmView.Neighbour::peer).sorted().toList();
    }
}
