package org.unchoke.labs.bittorrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.unchoke.labs.bittorrent.SwarmBuilder.kBps;
import static org.unchoke.labs.bittorrent.SwarmBuilder.swarm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unchoke.core.Viewer;
import org.unchoke.lab.Actor;
import org.unchoke.lab.LabEvent;
import org.unchoke.lab.Names;
import org.unchoke.lab.Verdict;

/** Swarms from beginning to end. */
class WholeSwarmTest {
    @ParameterizedTest
    @ValueSource(strings = {"reference", "altruist", "bit-tyrant", "selfish-tyrant", "prop-share", "fair-torrent", "under-reporter"})
    void run_everyoneAlike_allFinish(String strategy) {
        Swarm swarm = swarm().seeds(1).peers(12, strategy).pieces(40).build();
        run(swarm);
        assertThat(places(swarm)).filteredOn(place -> place.role().equals("leecher"))
                .allMatch(place -> place.finishedAtSeconds() != null && place.downloadedBytes() >= 40L * 262_144);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rotation", "fastest", "roundRobin", "superSeed", "antiLeech"})
    void run_everySeedPolicy_allFinish(String policy) {
        Swarm swarm = swarm().seeds(1).leechers(12).pieces(40).rule("seedPolicy", policy).with("afterFinish", "stay").build();
        run(swarm);
        assertThat(places(swarm)).filteredOn(place -> place.role().equals("leecher")).allMatch(place -> place.finishedAtSeconds() != null);
    }

    @Test
    void extendTime_beforeTheEnd_letsTheSwarmGoOnForSoMuchLonger() {
        Swarm swarm = swarm().seeds(1).uplink(1).leechers(2).pieces(40).field("endsAtSeconds", 30).build();
        assertThat(swarm.offer(Actor.seat(1), new SwarmAction.ExtendTime(20))).isInstanceOf(Verdict.Refused.class);
        assertThat(swarm.offer(Actor.instructor(), new SwarmAction.ExtendTime(0))).isInstanceOf(Verdict.Refused.class);
        assertThat(swarm.offer(Actor.instructor(), new SwarmAction.ExtendTime(20))).isEqualTo(Verdict.accepted());
        run(swarm);
        assertThat(swarm.now()).isEqualTo(50);
    }

    @Test
    void rank_throughoutASwarm_isOneMoreThanThoseWhoAreBetter() {
        Swarm swarm = swarm().seeds(2).leechers(12).pieces(40).build();
        while (!swarm.over()) {
            swarm.tick();
            List<SwarmStanding> places = places(swarm);
            for (int i = 0; i < places.size(); i++) {
                SwarmView.Me me = ((SwarmView.SeatView) swarm.view(Viewer.seat(places.get(i).seat()), Names.ofScenario())).me();
                assertThat(me.rank()).isEqualTo(places.get(i).rank()).isEqualTo(1 + better(places, places.get(i), swarm));
                assertThat(places.get(i).rank()).isGreaterThanOrEqualTo(i == 0 ? 1 : places.get(i - 1).rank());
            }
        }
    }

    private static int better(List<SwarmStanding> places, SwarmStanding than, Swarm swarm) {
        Comparator<SwarmStanding> rules = Comparator.comparing((SwarmStanding place) -> place.role().equals("seed"))
                .thenComparing(SwarmStanding::finishedAtSeconds, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(place -> -received(swarm, place.seat()));
        return (int) places.stream().filter(place -> rules.compare(place, than) < 0).count();
    }

    private static long received(Swarm swarm, int seat) {
        return ((SwarmView.SeatView) swarm.view(Viewer.seat(seat), Names.ofScenario())).me().receivedBytes();
    }

    @Test
    void run_fullMeshOfEqualPeers_isCloseToTheFloor() {
        Swarm swarm = swarm().seeds(1).uplink(kBps(400)).leechers(40).with("afterFinish", "stay").pieces(256).build();
        run(swarm);
        double size = 256 * 262_144.0;
        double floor = Math.max(size / kBps(400), 40 * size / (kBps(400) + 40 * kBps(100)));
        assertThat((double) swarm.now()).isBetween(floor, 1.5 * floor);
    }

    @Test
    void run_someoneServingNobody_hasFarLessWhenTheFirstFinishes() {
        Swarm swarm = swarm().seeds(1).uplink(kBps(400)).leechers(20).pieces(200).peers(1, "free-rider").build();
        while (swarm.tick().stream().noneMatch(SwarmEvent.Finished.class::isInstance)) {
            assertThat(swarm.over()).isFalse();
        }
        assertThat(swarm.world().peer(21).have).isBetween(1, 100);
        assertThat(swarm.world().peers.subList(1, 21).stream().mapToInt(peer -> peer.have).average().orElseThrow()).isGreaterThan(140);
    }

    @Test
    void run_seedThatLeavesAfterOneCopy_leavesNobodyBehind() {
        Swarm swarm = swarm().seeds(1).with("leavesAfterCopies", 1.3).leechers(15).with("afterFinish", "linger(200)").pieces(60).build();
        List<LabEvent> events = run(swarm);
        assertThat(events).contains(new SwarmEvent.Left(0, true));
        assertThat(places(swarm)).filteredOn(place -> place.role().equals("leecher")).allMatch(place -> place.finishedAtSeconds() != null);
    }

    @Test
    void run_neighbourThatStopsSending_isSnubbedAndItsBlocksComeFromOthers() {
        Swarm swarm = swarm().seeds(2).leechers(6).pieces(40).rule("snubSeconds", 15)
                .field("events", List.of(Map.of("atSeconds", 20, "type", "stopResponding", "peer", 0))).build();
        List<LabEvent> events = run(swarm);
        assertThat(events).anyMatch(event -> event instanceof SwarmEvent.Snubbed snubbed && snubbed.from() == 0);
        assertThat(places(swarm)).filteredOn(place -> place.role().equals("leecher")).allMatch(place -> place.finishedAtSeconds() != null);
    }

    @Test
    void run_trackerOutage_keepsNewcomersOutUntilItEnds() {
        Swarm swarm = swarm().seeds(1).leechers(3).pieces(40).leechers(1).with("joinsAtSeconds", 50)
                .rule("reannounceSeconds", 30)
                .field("events", List.of(Map.of("atSeconds", 10, "type", "trackerOutage", "seconds", 100))).build();
        List<LabEvent> events = run(swarm);
        assertThat(events).contains(new SwarmEvent.Announced(4, -1), new SwarmEvent.Announced(4, 4));
        assertThat(places(swarm)).allMatch(place -> place.role().equals("seed") || place.finishedAtSeconds() != null);
    }

    @Test
    void run_flashCrowd_newcomersGetTheNextNumbersAndFinish() {
        Swarm swarm = swarm().seeds(1).leechers(5).pieces(40)
                .field("events", List.of(Map.of("atSeconds", 60, "type", "flashCrowd", "count", 10, "strategy", "reference"))).build();
        run(swarm);
        assertThat(places(swarm)).hasSize(16).filteredOn(place -> place.seat() >= 6)
                .hasSize(10).allMatch(place -> place.joinedAtSeconds() == 60 && place.finishedAtSeconds() != null);
    }

    @Test
    void served_allIntervalsTogether_accountForEveryByte() {
        Swarm swarm = swarm().seeds(1).leechers(9).pieces(40).peers(2, "fair-torrent").build();
        long told = run(swarm).stream()
                .mapToLong(event -> event instanceof SwarmEvent.Choked choked ? choked.bytes() : event instanceof SwarmEvent.Served served ? served.bytes() : 0)
                .sum();
        assertThat(told).isEqualTo(places(swarm).stream().mapToLong(SwarmStanding::uploadedBytes).sum());
    }

    @Test
    void run_anotherStrategyForOneSeat_leavesTheOthersDiceAlone() {
        var plain = swarm().seeds(1).leechers(5).uplink(Map.of("lognormal", Map.of("sigma", 1.3))).leechers(1);
        var changed = swarm().seeds(1).leechers(5).uplink(Map.of("lognormal", Map.of("sigma", 1.3))).peers(1, "bit-tyrant");
        assertThat(changed.seats().subList(0, 6)).isEqualTo(plain.seats().subList(0, 6));
        for (int peer = 0; peer < 7; peer++) {
            assertThat(changed.build().world().peer(peer).key).isEqualTo(plain.build().world().peer(peer).key);
        }
    }

    private static List<LabEvent> run(Swarm swarm) {
        List<LabEvent> events = new ArrayList<>();
        while (!swarm.over()) {
            events.addAll(swarm.tick());
        }
        return events;
    }

    private static List<SwarmStanding> places(Swarm swarm) {
        return swarm.standing().places().stream().map(SwarmStanding.class::cast).toList();
    }
}
