package org.unchoke.labs.napster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.unchoke.labs.napster.NapsterBuilder.napster;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.unchoke.core.Seed;
import org.unchoke.core.Viewer;
import org.unchoke.lab.Actor;
import org.unchoke.lab.Names;
import org.unchoke.lab.SearchMeasures;
import org.unchoke.lab.Verdict;

/** What the index finds, what it costs, and what happens when it is gone. */
class IndexTest {
    private static final NapsterBuilder ONE_SERVER = napster().peers(20, "reference").hands(1);
    private static final int ME = 20;

    @Test
    void query_oneServer_costsExactlyTwoMessagesAndFindsEverything() {
        for (long seed = 1; seed <= 20; seed++) {
            Napster napster = ONE_SERVER.seed(seed).build();
            NapsterEvent.Answered reply = ask(napster, "the");
            assertThat(reply.messages()).isEqualTo(2);
            assertThat(reply.existing()).isPositive();
            assertThat(reply.results()).isEqualTo(Math.min(100, reply.existing()));
            assertThat(reply.stale()).isZero();
            assertThat(reply.seconds()).isEqualTo(1);
        }
    }

    @Test
    void recall_beforeAndAfterTheIndexDies_isOneAndNought() {
        for (long seed = 1; seed <= 20; seed++) {
            Meter meter = new Meter();
            Napster napster = napster().peers(20, "reference").with("wanted", 10).with("line", "t1").event(30, "indexDown").field("endsAtSeconds", 200).seed(seed).build();
            watch(napster, meter);
            assertThat(meter.measures().get(SearchMeasures.RECALL_BEFORE.key())).isEqualTo(1.0);
            assertThat(meter.measures().get(SearchMeasures.RECALL_AFTER.key())).isEqualTo(0.0);
            assertThat(meter.findings().failedAtSeconds()).isEqualTo(30);
        }
    }

    @Test
    void everyQuery_ofAWholeMatch_costsTwoMessages() {
        Meter meter = new Meter();
        watch(napster().peers(30, "reference").field("endsAtSeconds", 400).build(), meter);
        assertThat(meter.measures().get(SearchMeasures.QUERIES.key())).isGreaterThan(30);
        assertThat(meter.measures().get(SearchMeasures.MESSAGES.key())).isEqualTo(2.0);
        assertThat(meter.measures().get(SearchMeasures.BUSIEST_TENTH.key())).as("one machine bears the load").isGreaterThan(0.7);
    }

    @Test
    void indexDown_transfersUnderWay_goOn() {
        Napster napster = napster().peers(10, "reference").event(30, "indexDown").field("endsAtSeconds", 2000).build();
        run(napster, 30);
        assertThat(napster.world().servers.get(0).entries()).isZero();
        long moving = napster.world().peers.stream().mapToLong(peer -> peer.downRate).sum();
        assertThat(moving).isPositive();
        long before = napster.world().peers.stream().mapToInt(Peer::got).sum();
        run(napster, 300);
        assertThat(napster.world().peers.stream().mapToInt(Peer::got).sum()).isGreaterThan((int) before);
    }

    @Test
    void indexBack_clientsSignInAgain_andItKnowsEverythingSoon() {
        Napster napster = napster().peers(10, "reference").with("library", 4).hands(1).event(5, "indexDown", "seconds", 20).build();
        run(napster, 10);
        assertThat(view(napster).index().server()).isNull();
        assertThat(Reach.findable(napster.world())).isZero();
        run(napster, 30);
        assertThat(view(napster).index().server()).isZero();
        assertThat(Reach.findable(napster.world())).isEqualTo(1.0);
    }

    @Test
    void unlinkedServers_findOnlySongsOfTheirOwnPeers() {
        Napster napster = napster().index("servers", 4).index("cluster", "unlinked").peers(40, "reference").hands(1).build();
        int me = 40;
        NapsterEvent.Answered reply = askAs(napster, me, "the");
        int mine = napster.world().peer(me).server;
        int own = napster.world().peers.stream()
                .filter(peer -> peer.index != me && peer.server == mine)
                .mapToInt(peer -> (int) peer.library.values().stream().filter(copy -> napster.world().music.find(copy.song).words().contains("the")).count())
                .sum();
        assertThat(reply.messages()).isEqualTo(2);
        assertThat(reply.results()).isEqualTo(Math.min(100, own)).isLessThan(reply.existing());
    }

    @Test
    void linkedServers_findEverything_andAskEachOther() {
        Napster napster = napster().index("servers", 4).index("maxResults", 1000).peers(40, "reference").hands(1).build();
        NapsterEvent.Answered reply = askAs(napster, 40, "the");
        assertThat(reply.messages()).isEqualTo(2 + 2 * 3);
        assertThat(reply.results()).isEqualTo(reply.existing());
    }

    @Test
    void oneOfSeveralServersDown_itsPeersMoveToAnother() {
        Napster napster = napster().index("servers", 3).peers(30, "reference").with("wanted", 0).hands(1).event(5, "indexDown", "server", 0).build();
        run(napster, 20);
        assertThat(napster.world().servers.get(0).members).isEmpty();
        assertThat(napster.world().servers.get(1).members.size() + napster.world().servers.get(2).members.size()).isEqualTo(31);
        assertThat(Reach.findable(napster.world())).isEqualTo(1.0);
    }

    @Test
    void filterTitle_songsItHits_areListedNoMore() {
        Napster napster = ONE_SERVER.seed(3).build();
        Song song = napster.world().music.find(0);
        assertThat(ask(napster, song.search()).results()).isPositive();
        assertThat(napster.offer(Actor.instructor(), new NapsterAction.FilterTitle(song.search()))).isInstanceOf(Verdict.Accepted.class);
        NapsterEvent.Answered reply = ask(napster, song.search());
        assertThat(reply.results()).isZero();
        assertThat(reply.existing()).as("the copies are still there").isPositive();
        assertThat(ask(napster, napster.world().music.find(1).search()).results()).as("others are found").isPositive();
    }

    @Test
    void silentDepartures_areListedUntilTheTimeOut() {
        Napster napster = napster().songs("count", 20).index("timeoutSeconds", 60).peers(10, "reference").with("wanted", 0).hands(1).event(10, "churnBurst", "count", 5).build();
        run(napster, 11);
        NapsterEvent.Answered soon = askAs(napster, 10, "the");
        assertThat(soon.stale()).isPositive();
        assertThat(view(napster).sources()).filteredOn(source -> source.pingMillis() == null).hasSize(soon.stale());
        run(napster, 70);
        assertThat(askAs(napster, 10, "the").stale()).isZero();
    }

    @Test
    void overload_repliesComeLateOrNotAtAll() {
        int late = 0;
        int lost = 0;
        for (long seed = 1; seed <= 20; seed++) {
            Napster napster = napster().index("queriesPerSecond", 10).index("queue", 80).peers(5, "reference").hands(1)
                    .event(2, "indexOverloaded", "queriesPerSecond", 40, "seconds", 100).seed(seed).build();
            run(napster, 20);
            offer(napster, 5, new NapsterAction.Search("the"));
            for (int i = 0; i < 20; i++) {
                for (Object event : napster.tick()) {
                    late += event instanceof NapsterEvent.Answered reply && reply.peer() == 5 && reply.seconds() > 5 ? 1 : 0;
                    lost += event instanceof NapsterEvent.Unanswered query && query.peer() == 5 ? 1 : 0;
                }
            }
        }
        // 10 of 50 that arrive are taken in, and wait behind 80 others.
        assertThat(late).isBetween(1, 10);
        assertThat(lost).isBetween(10, 19);
    }

    @Test
    void open_otherDice_leavesWhatWasDrawnAlone() {
        NapsterLab lab = new NapsterLab();
        Napster one = (Napster) lab.open(ONE_SERVER.scenario(), new Seed(1), ONE_SERVER.seats(), new Seed(1));
        Napster other = (Napster) lab.open(ONE_SERVER.scenario(), new Seed(1), ONE_SERVER.seats(), new Seed(2));
        for (int p = 0; p < one.world().peers.size(); p++) {
            assertThat(other.world().peer(p).library.keySet()).isEqualTo(one.world().peer(p).library.keySet());
            assertThat(other.world().peer(p).wanted).extracting(want -> want.song).isEqualTo(one.world().peer(p).wanted.stream().map(want -> want.song).toList());
        }
        run(one, 100);
        run(other, 100);
        assertThat(other.fingerprint()).isNotEqualTo(one.fingerprint());
    }

    @Test
    void everySong_isWithSomebodyWhoGivesIt() {
        World world = napster().songs("count", 100).peers(5, "free-rider").peers(3, "reference").with("library", 2).peers(3, "mislabeller").hands(2).build().world();
        for (Song song : world.music.songs) {
            assertThat(world.peers).as(song.title()).anyMatch(peer -> peer.plays.equals("reference") && peer.shares(song.number()));
        }
    }

    private static NapsterEvent.Answered ask(Napster napster, String words) {
        return askAs(napster, ME, words);
    }

    private static NapsterEvent.Answered askAs(Napster napster, int peer, String words) {
        offer(napster, peer, new NapsterAction.Search(words));
        List<Object> events = new ArrayList<>(napster.tick());
        events.addAll(napster.tick());
        return events.stream().filter(NapsterEvent.Answered.class::isInstance).map(NapsterEvent.Answered.class::cast)
                .filter(reply -> reply.peer() == peer).findFirst().orElseThrow();
    }

    private static void offer(Napster napster, int peer, NapsterAction action) {
        assertThat(napster.offer(Actor.seat(peer), action)).isInstanceOf(Verdict.Accepted.class);
    }

    private static NapsterView.SeatView view(Napster napster) {
        return (NapsterView.SeatView) napster.view(Viewer.seat(napster.world().peers.size() - 1), Names.ofScenario());
    }

    private static void run(Napster napster, int ticks) {
        for (int i = 0; i < ticks && !napster.over(); i++) {
            napster.tick();
        }
    }

    private static void watch(Napster napster, Meter meter) {
        meter.saw(napster, List.of());
        while (!napster.over()) {
            meter.saw(napster, napster.tick());
        }
    }
}
