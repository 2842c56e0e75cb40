package org.unchoke.labs.gnutella;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unchoke.lab.Actor;
import org.unchoke.lab.LabEvent;
import org.unchoke.labs.gnutella.GnutellaEvent.QueryEnded;

/** What a flooded query costs and how far it comes, against what can be worked out by hand. */
class FloodingTest {
    /** With TTL above the asker's eccentricity: N(d-1)+1 messages, N(d-2)+2 of them duplicates. */
    @ParameterizedTest
    @CsvSource({"30, 4, 91, 62", "60, 4, 181, 122", "60, 3, 121, 62", "100, 6, 501, 402"})
    void query_onRegularOverlay_costsWhatTheFormulaSays(int servents, int degree, int messages, int duplicates) {
        for (int seed = 1; seed <= 5; seed++) {
            QueryEnded query = ask(NetworkBuilder.network().seed(seed).hands(1).servents(servents - 1).regular(degree), 10);
            assertThat(query.messages()).isEqualTo(messages);
            assertThat(query.duplicates()).isEqualTo(duplicates);
            assertThat(query.reached()).isEqualTo(servents - 1);
        }
    }

    /** Mean over 60 random 4-regular overlays; the figures come from breadth-first search on such graphs. */
    @ParameterizedTest
    @CsvSource({"30, 1, 4", "30, 2, 13.7", "30, 3, 26.0", "30, 4, 28.9", "60, 1, 4", "60, 2, 14.8", "60, 3, 36.9", "60, 4, 56.6"})
    void query_withTtl_reachesSoManyOnAverage(int servents, int ttl, double reached) {
        double sum = 0;
        for (int seed = 1; seed <= 60; seed++) {
            sum += ask(NetworkBuilder.network().seed(seed).hands(1).servents(servents - 1).regular(4), ttl).reached();
        }
        assertThat(sum / 60).isCloseTo(reached, within(1.0));
    }

    @Test
    void query_onALine_travelsAsFarAsItsTtl() {
        NetworkBuilder line = NetworkBuilder.network().hands(1).servents(5).given(0, 1, 1, 2, 2, 3, 3, 4, 4, 5);
        QueryEnded query = ask(line, 3);
        assertThat(query.reached()).isEqualTo(3);
        assertThat(query.messages()).isEqualTo(3);
        assertThat(query.duplicates()).isZero();
    }

    @Test
    void query_throughANonForwarder_stopsThere() {
        NetworkBuilder line = NetworkBuilder.network().hands(1).servents(1).bots(1, "non-forwarder").servents(2).given(0, 1, 1, 2, 2, 3, 3, 4);
        assertThat(ask(line, 7).reached()).isEqualTo(2);
    }

    @Test
    void hit_onALine_comesBackAlongTheWayAndCountsItsBytes() {
        Network network = NetworkBuilder.network().hands(1).servents(3).given(0, 1, 1, 2, 2, 3).build();
        int file = onlyAt(network, 3);
        String name = network.world().catalogue.name(file);
        QueryEnded query = ended(network, name, 7);
        assertThat(query.found()).isEqualTo(1);
        assertThat(query.copies()).isEqualTo(1);
        assertThat(query.hitMessages()).isEqualTo(3);
        assertThat(query.firstHitSeconds()).as("three hops out, three back").isEqualTo(6);
        int asked = 23 + 2 + name.length() + 1;
        int answered = 23 + 11 + 8 + name.length() + 2 + 16;
        assertThat(query.bytes()).isEqualTo(3L * asked + 3L * answered);
    }

    @Test
    void hit_whoseWayIsGone_isDropped() {
        Network network = NetworkBuilder.network().hands(1).servents(3).given(0, 1, 1, 2, 2, 3).build();
        String name = network.world().catalogue.name(onlyAt(network, 3));
        network.offer(Actor.seat(0), new GnutellaAction.Query(name, 7));
        for (int tick = 0; tick < 4; tick++) {
            network.tick();
        }
        network.offer(Actor.instructor(), new GnutellaAction.RemoveBot(1));
        QueryEnded query = untilEnded(network);
        assertThat(query.reached()).isEqualTo(3);
        assertThat(query.found()).isZero();
        assertThat(query.lostHits()).isPositive();
    }

    @Test
    void line_withoutRoom_dropsAndTellsItsServent() {
        Network network = NetworkBuilder.network().rule("queue", 3).hands(1).with("uploadBytesPerSecond", 10).servents(8).regular(8).build();
        network.offer(Actor.seat(0), new GnutellaAction.Query("amber", 3));
        List<LabEvent> events = network.tick();
        assertThat(events).anyMatch(event -> event instanceof GnutellaEvent.Overloaded told && told.peer() == 0);
        assertThat(network.world().servent(0).dropped).as("8 queries and 8 pings, room for 3").isEqualTo(13);
    }

    @Test
    void cachingServent_thatSawTheAnswer_answersAndAsksNobodyElse() {
        Network network = NetworkBuilder.network().hands(1).bots(1, "caching-servent").servents(2).given(0, 1, 1, 2, 2, 3).build();
        String name = network.world().catalogue.name(onlyAt(network, 3));
        assertThat(ended(network, name, 7).messages()).isEqualTo(3);
        QueryEnded again = ended(network, name, 7);
        assertThat(again.messages()).isEqualTo(1);
        assertThat(again.found()).isEqualTo(1);
        assertThat(again.firstHitSeconds()).isEqualTo(2);
    }

    /** A file that nobody but one servent has. */
    static int onlyAt(Network network, int holder) {
        World world = network.world();
        return world.servent(holder).library.stream()
                .filter(file -> world.servents.stream().filter(each -> each.library.get(file)).count() == 1)
                .findFirst()
                .orElseThrow();
    }

    private static QueryEnded ask(NetworkBuilder builder, int ttl) {
        return ended(builder.build(), "amber", ttl);
    }

    static QueryEnded ended(Network network, String text, int ttl) {
        network.offer(Actor.seat(0), new GnutellaAction.Query(text, ttl));
        return untilEnded(network);
    }

    private static QueryEnded untilEnded(Network network) {
        while (true) {
            for (LabEvent event : network.tick()) {
                if (event instanceof QueryEnded query && query.peer() == 0) {
                    return query;
                }
            }
        }
    }
}
