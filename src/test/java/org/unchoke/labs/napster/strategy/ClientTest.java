package org.unchoke.labs.napster.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.unchoke.labs.napster.scenario.Line;

/** What a client does with what its screen shows. Song 1 is wanted first, then 2, 3, 4 and 5. */
class ClientTest {
    private final FakeScreen screen = new FakeScreen();

    @Test
    void act_nothingKnown_searchesForTheFirstSong() {
        Client.act(screen, Manners.INSTALLED);
        assertThat(screen.did).containsExactly("search 1");
    }

    @Test
    void act_severalOffers_asksTheFastestLineThatAnswers() {
        screen.offers.add(new Screen.Offer(10, Line.MODEM, 20, 1));
        screen.offers.add(new Screen.Offer(11, Line.T3, null, 1));
        screen.offers.add(new Screen.Offer(12, Line.CABLE, 90, 1));
        screen.offers.add(new Screen.Offer(13, Line.CABLE, 40, 1));
        Client.act(screen, Manners.INSTALLED);
        assertThat(screen.did).containsExactly("download 1 13", "search 2");
    }

    @Test
    void act_impatient_asksThreeForTheSameSong() {
        for (int peer = 10; peer < 15; peer++) {
            screen.offers.add(new Screen.Offer(peer, Line.DSL, peer, 1));
        }
        Client.act(screen, new Impatient().manners());
        assertThat(screen.did).containsExactly("download 1 10", "download 1 11", "download 1 12", "search 2");
    }

    @Test
    void act_tooLongInAQueue_triesAnother() {
        screen.pending.add(new Screen.Pending(1, 10, false, Client.PATIENCE + 1));
        screen.offers.add(new Screen.Offer(11, Line.DSL, 50, 1));
        Client.act(screen, Manners.INSTALLED);
        assertThat(screen.did).startsWith("cancel 1 10", "download 1 11");
    }

    @Test
    void act_tooLongInAQueueAndNobodyElse_waitsOn() {
        screen.pending.add(new Screen.Pending(1, 10, false, 1000));
        Client.act(screen, Manners.INSTALLED);
        assertThat(screen.did).containsExactly("search 2");
    }

    @Test
    void act_threeSongsUnderWay_doesNothingMore() {
        for (int song = 1; song <= 3; song++) {
            screen.pending.add(new Screen.Pending(song, 10, true, 0));
        }
        Client.act(screen, Manners.INSTALLED);
        assertThat(screen.did).isEmpty();
    }

    @Test
    void act_searchedAMomentAgo_looksForTheNextOne() {
        screen.since = 5;
        Client.act(screen, Manners.INSTALLED);
        assertThat(screen.did).isEmpty();
        screen.since = Client.AGAIN;
        Client.act(screen, Manners.INSTALLED);
        assertThat(screen.did).containsExactly("search 1");
    }

    /** Offers are for song 1. */
    private static final class FakeScreen implements Screen {
        final List<Offer> offers = new ArrayList<>();
        final List<Pending> pending = new ArrayList<>();
        final List<String> did = new ArrayList<>();
        long since = Long.MAX_VALUE;

        @Override
        public List<Integer> missing() {
            return List.of(1, 2, 3, 4, 5);
        }

        @Override
        public List<Offer> offers(int song) {
            return song == 1 ? List.copyOf(offers) : List.of();
        }

        @Override
        public List<Pending> pending() {
            return List.copyOf(pending);
        }

        @Override
        public int room() {
            return 6 - pending.size();
        }

        @Override
        public boolean searching() {
            return did.stream().anyMatch(what -> what.startsWith("search"));
        }

        @Override
        public long sinceSearched(int song) {
            return since;
        }

        @Override
        public void search(int song) {
            did.add("search " + song);
        }

        @Override
        public void download(int song, int peer) {
            did.add("download " + song + " " + peer);
            pending.add(new Pending(song, peer, false, 0));
        }

        @Override
        public void cancel(int song, int peer) {
            did.add("cancel " + song + " " + peer);
            pending.removeIf(each -> each.song() == song && each.peer() == peer);
        }
    }
}
