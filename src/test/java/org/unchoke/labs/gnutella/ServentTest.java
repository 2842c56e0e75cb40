package org.unchoke.labs.gnutella;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unchoke.core.Seed;
import org.unchoke.lab.Action;
import org.unchoke.lab.Actor;
import org.unchoke.lab.LabEvent;
import org.unchoke.lab.SeatAction;
import org.unchoke.lab.Verdict;

/** What a person can do with a servent, and what comes of it. */
class ServentTest {
    private static final Actor ME = Actor.seat(0);

    private final List<LabEvent> events = new ArrayList<>();

    @Test
    void download_afterAHit_bringsTheFileOutsideTheOverlay() {
        Network network = NetworkBuilder.network().hands(1).with("wanted", 3).servents(3).given(0, 1, 1, 2, 2, 3).build();
        int file = FloodingTest.onlyAt(network, 3);
        assertThat(offer(network, new GnutellaAction.Download(3, file))).as("no hit yet").isInstanceOf(Verdict.Refused.class);
        FloodingTest.ended(network, network.world().catalogue.name(file), 7);
        assertThat(offer(network, new GnutellaAction.Download(3, file))).isInstanceOf(Verdict.Accepted.class);
        run(network, 3);
        assertThat(events).anyMatch(event -> event instanceof GnutellaEvent.Got got && got.from() == 3 && got.file() == file);
        assertThat(network.world().servent(1).uploaded).isZero();
        assertThat(network.world().servent(3).uploaded).isEqualTo(network.world().catalogue.bytes);
    }

    @Test
    void download_fromBehindAFirewall_goesByPush() {
        Network network = NetworkBuilder.network().hands(1).servents(2).bots(1, "servent").with("firewalled", 1).given(0, 1, 1, 2, 2, 3).build();
        int file = FloodingTest.onlyAt(network, 3);
        FloodingTest.ended(network, network.world().catalogue.name(file), 7);
        offer(network, new GnutellaAction.Download(3, file));
        run(network, 3);
        assertThat(network.world().servent(0).downloading(file).pushed).as("three hops for the push").isTrue();
        run(network, 3);
        assertThat(events).anyMatch(event -> event instanceof GnutellaEvent.Got got && got.file() == file);
    }

    @Test
    void line_fullOfOthersQueries_leavesNothingForFiles() {
        NetworkBuilder builder = NetworkBuilder.network().hands(1).servents(1).with("uploadBytesPerSecond", 100)
                .bots(6, "query-flooder").with("wanted", 20).given(0, 1, 1, 2, 1, 3, 1, 4, 1, 5, 1, 6, 1, 7).rule("queryEverySeconds", 6).file("bytes", 4000);
        Network network = builder.build();
        int file = FloodingTest.onlyAt(network, 1);
        run(network, 30);
        FloodingTest.ended(network, network.world().catalogue.name(file), 2);
        offer(network, new GnutellaAction.Download(1, file));
        run(network, 60);
        assertThat(network.world().servent(1).uploaded).isLessThan(4000);
    }

    @Test
    void failure_ofAPersonsServent_leavesItOnlineAndAlone() {
        Network network = NetworkBuilder.network().hands(1).servents(6).given(0, 1, 0, 2, 0, 3, 0, 4, 1, 2, 5, 6).rule("repair", "nobody").build();
        network.offer(Actor.instructor(), new GnutellaAction.RemoveBestConnected(2));
        run(network, 1);
        assertThat(network.world().servent(0).online()).isTrue();
        assertThat(network.world().servent(0).neighbours).isEmpty();
        assertThat(network.world().servent(1).state).as("the next best, a bot").isEqualTo(Servent.State.GONE);
        assertThat(offer(network, new GnutellaAction.Query("amber", 3))).isInstanceOfSatisfying(Verdict.Refused.class,
                refused -> assertThat(refused.code()).isEqualTo("no-neighbours"));
        assertThat(offer(network, new GnutellaAction.AskBootstrap())).isInstanceOf(Verdict.Accepted.class);
        run(network, 1);
        int known = network.world().servent(0).known.get(0);
        assertThat(offer(network, new GnutellaAction.Connect(known))).isInstanceOf(Verdict.Accepted.class);
        run(network, 1);
        assertThat(network.world().servent(0).neighbours).containsExactly(known);
    }

    @Test
    void bootstrap_whileDown_namesNobody() {
        Network network = NetworkBuilder.network().hands(1).servents(6).given(1, 2).build();
        network.offer(Actor.instructor(), new GnutellaAction.BootstrapDown(60));
        run(network, 1);
        offer(network, new GnutellaAction.AskBootstrap());
        run(network, 1);
        assertThat(events).contains(new GnutellaEvent.Bootstrapped(0, -1));
    }

    @Test
    void autopilot_on_refusesMovesAndPlaysLikeItsStrategy() {
        Network network = NetworkBuilder.network().hands(1).servents(6).regular(3).build();
        offer(network, new SeatAction.Autopilot("free-rider"));
        run(network, 1);
        assertThat(network.world().servent(0).shares).isFalse();
        assertThat(offer(network, new GnutellaAction.Query("amber", 3))).isInstanceOfSatisfying(Verdict.Refused.class,
                refused -> assertThat(refused.code()).isEqualTo("autopilot-on"));
    }

    @ParameterizedTest
    @CsvSource({"servent, true, true, 4", "free-rider, false, true, 4", "non-forwarder, true, false, 4", "super-connected, true, true, 12"})
    void strategy_ofABot_givesItsHabits(String strategy, boolean shares, boolean forwards, int neighbours) {
        Network network = NetworkBuilder.network().servents(40).bots(1, strategy).regular(4).build();
        Servent bot = network.world().servent(40);
        assertThat(bot.shares).isEqualTo(shares);
        assertThat(bot.forwards).isEqualTo(forwards);
        assertThat(bot.target).isEqualTo(neighbours);
    }

    @Test
    void dice_otherThanTheSeed_leaveParticipantsAndOverlayAlone() {
        NetworkBuilder builder = NetworkBuilder.network().servents(20).with("wanted", 4).regular(4);
        Network one = builder.build();
        Network other = (Network) new GnutellaLab().open(builder.scenario(), new Seed(1), builder.seats(), new Seed(99));
        for (int i = 0; i < 20; i++) {
            assertThat(other.world().servent(i).library).isEqualTo(one.world().servent(i).library);
            assertThat(other.world().servent(i).wanted).isEqualTo(one.world().servent(i).wanted);
            assertThat(other.world().servent(i).neighbours).isEqualTo(one.world().servent(i).neighbours);
        }
        run(one, 100);
        run(other, 100);
        assertThat(other.fingerprint()).isNotEqualTo(one.fingerprint());
    }

    private static Verdict offer(Network network, Action action) {
        return network.offer(ME, action);
    }

    private void run(Network network, int ticks) {
        for (int i = 0; i < ticks && !network.over(); i++) {
            events.addAll(network.tick());
        }
    }
}
