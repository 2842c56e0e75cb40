package org.unchoke.labs.gnutella;

import java.util.ArrayList;
import java.util.List;
import org.unchoke.lab.Action;
import org.unchoke.lab.Actor;
import org.unchoke.lab.LabAction;
import org.unchoke.lab.SeatAction;
import org.unchoke.labs.LabFixture;
import org.unchoke.replay.Recording;

/** The network for the contract test: two hand seats (0 and 1), then bots of every strategy. */
public final class Fixture implements LabFixture {
    private static final int ANA = 0;
    private static final int BEN = 1;

    private final List<Recording.Entry> log = new ArrayList<>();

    public Fixture() {
        move(1, Actor.seat(ANA), new GnutellaAction.Query("amber", 7));
        move(2, Actor.seat(BEN), new GnutellaAction.Share(false));
        move(5, Actor.seat(BEN), new GnutellaAction.Ping(2));
        move(9, Actor.seat(ANA), new GnutellaAction.AskBootstrap());
        move(12, Actor.seat(ANA), new GnutellaAction.Accept(12));
        move(20, Actor.instructor(), new GnutellaAction.AddBots(2, "query-flooder"));
        move(30, Actor.seat(BEN), new SeatAction.Autopilot("caching-servent"));
        move(40, Actor.instructor(), new GnutellaAction.FlashQuery(null, 5));
        move(60, Actor.instructor(), new GnutellaAction.RemoveBestConnected(2));
        move(70, Actor.instructor(), new GnutellaAction.RemoveRandom(2));
        move(80, Actor.instructor(), new GnutellaAction.BootstrapDown(30));
        move(90, Actor.seat(BEN), new SeatAction.Autopilot(null));
        move(95, Actor.instructor(), new GnutellaAction.SetCapacity(3, 500));
        move(120, Actor.host(ANA), new SeatAction.Left());
        move(130, Actor.host(ANA), new SeatAction.Joined());
        move(140, Actor.instructor(), new GnutellaAction.ExtendTime(60));
    }

    private void move(long tick, Actor actor, Action action) {
        log.add(new Recording.Entry(log.size() + 1L, tick, actor, null, action));
    }

    private static NetworkBuilder network() {
        NetworkBuilder network = NetworkBuilder.network().seed(5).rule("pingSeconds", 30).rule("queryEverySeconds", 15).regular(4)
                .hands(2).with("wanted", 5);
        List.of("servent", "free-rider", "non-forwarder", "super-connected", "query-flooder", "caching-servent")
                .forEach(strategy -> network.bots(4, strategy).with("wanted", 4).with("uploadBytesPerSecond", 4_000)
                        .with("firewalled", 0.5).with("onlineSeconds", 120).with("offlineSeconds", 30));
        return network;
    }

    @Override
    public Recording recording() {
        return new Recording(network().header(), log, null);
    }

    @Override
    public Recording changedInSecret() {
        List<Recording.Entry> changed = new ArrayList<>();
        changed.add(new Recording.Entry(1, 1, Actor.seat(ANA), null, new GnutellaAction.Share(false)));
        changed.add(new Recording.Entry(2, 1, Actor.seat(ANA), null, new GnutellaAction.Accept(9)));
        return new Recording(network().header(), changed, null);
    }

    @Override
    public int secretive() {
        return ANA;
    }

    @Override
    public int other() {
        return BEN;
    }

    @Override
    public int ticksUnnoticed() {
        return 4;
    }

    @Override
    public List<Action> actions() {
        return List.of(
                new GnutellaAction.Connect(3),
                new GnutellaAction.Disconnect(3),
                new GnutellaAction.AskBootstrap(),
                new GnutellaAction.Ping(2),
                new GnutellaAction.Query("amber heron", 7),
                new GnutellaAction.Download(3, 12),
                new GnutellaAction.Cancel(12),
                new GnutellaAction.Share(false),
                new GnutellaAction.Forward(true),
                new GnutellaAction.Accept(6),
                new GnutellaAction.RemoveBestConnected(3),
                new GnutellaAction.RemoveRandom(3),
                new GnutellaAction.FlashQuery("amber", 3),
                new GnutellaAction.FlashQuery(null, 3),
                new GnutellaAction.BootstrapDown(60),
                new GnutellaAction.AddBots(1, "servent"),
                new GnutellaAction.RemoveBot(4),
                new GnutellaAction.SetCapacity(1, 0),
                new GnutellaAction.ExtendTime(60),
                new SeatAction.Joined(),
                new SeatAction.Left(),
                new SeatAction.Autopilot("servent"),
                new SeatAction.Autopilot(null));
    }

    @Override
    public List<Action> garbage() {
        return List.of(
                new GnutellaAction.Connect(-1),
                new GnutellaAction.Connect(Integer.MAX_VALUE),
                new GnutellaAction.Connect(BEN),
                new GnutellaAction.Disconnect(BEN),
                new GnutellaAction.Ping(0),
                new GnutellaAction.Query(null, 3),
                new GnutellaAction.Query(" … ", 3),
                new GnutellaAction.Query("amber", Integer.MAX_VALUE),
                new GnutellaAction.Query("a".repeat(5000), 3),
                new GnutellaAction.Download(Integer.MIN_VALUE, -5),
                new GnutellaAction.Cancel(-1),
                new GnutellaAction.Accept(-1),
                new GnutellaAction.RemoveBestConnected(3),
                new GnutellaAction.AddBots(1, "servent"),
                new GnutellaAction.SetCapacity(BEN, 1_000_000_000L),
                new SeatAction.Joined(),
                new SeatAction.Autopilot("cheat"),
                new Foreign());
    }

    /** Another lab's action. */
    private record Foreign() implements LabAction {}
}
