package org.unchoke.labs.bittorrent;

import java.util.ArrayList;
import java.util.List;
import org.unchoke.lab.Action;
import org.unchoke.lab.Actor;
import org.unchoke.lab.LabAction;
import org.unchoke.lab.SeatAction;
import org.unchoke.labs.LabFixture;
import org.unchoke.replay.Recording;

/** The swarm for the contract test: one seed, six bots (1 to 6), two hand seats (7 and 8). */
public final class Fixture implements LabFixture {
    private static final int ANA = 7;
    private static final int BEN = 8;

    private final List<Recording.Entry> log = new ArrayList<>();

    public Fixture() {
        move(1, Actor.seat(ANA), new SwarmAction.Unchoke(1));
        move(1, Actor.seat(ANA), new SwarmAction.Unchoke(BEN));
        move(5, Actor.seat(BEN), new SwarmAction.Unchoke(ANA));
        move(20, Actor.seat(ANA), new SwarmAction.CapConnection(1, 20_000L));
        move(30, Actor.instructor(), new SwarmAction.AddBots(2, "bit-tyrant", 80_000L));
        move(40, Actor.seat(BEN), new SeatAction.Autopilot("prop-share"));
        move(60, Actor.instructor(), new SwarmAction.SetCapacity(3, 10_000));
        move(90, Actor.seat(BEN), new SeatAction.Autopilot(null));
        move(110, Actor.seat(ANA), new SwarmAction.Disconnect(1));
        move(120, Actor.host(ANA), new SeatAction.Left());
    }

    private void move(long tick, Actor actor, Action action) {
        log.add(new Recording.Entry(log.size() + 1L, tick, actor, null, action));
    }

    private static SwarmBuilder swarm() {
        return SwarmBuilder.swarm().seed(11).seeds(1).uplink(300_000).leechers(3).peers(1, "fair-torrent").peers(2, "reference").hands(2).pieces(80)
                .with("afterFinish", "stay");
    }

    @Override
    public Recording recording() {
        return new Recording(swarm().header(), log, null);
    }

    @Override
    public Recording changedInSecret() {
        List<Recording.Entry> changed = new ArrayList<>();
        changed.add(new Recording.Entry(1, 1, Actor.seat(ANA), null, new SwarmAction.PiecePolicy("random")));
        changed.add(new Recording.Entry(2, 1, Actor.seat(ANA), null, new SwarmAction.CapUpload(40_000L)));
        changed.add(new Recording.Entry(3, 1, Actor.seat(ANA), null, new SwarmAction.AfterFinish("leave")));
        return new Recording(swarm().header(), changed, null);
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
        return 3;
    }

    @Override
    public List<Action> actions() {
        return List.of(
                new SwarmAction.Unchoke(1),
                new SwarmAction.Choke(1),
                new SwarmAction.CapConnection(1, 5L),
                new SwarmAction.CapConnection(1, null),
                new SwarmAction.Weight(1, 2),
                new SwarmAction.CapUpload(5L),
                new SwarmAction.CapUpload(null),
                new SwarmAction.AskTracker(),
                new SwarmAction.Connect(1),
                new SwarmAction.Disconnect(1),
                new SwarmAction.Ban(1),
                new SwarmAction.PiecePolicy("random"),
                new SwarmAction.AfterFinish("stay"),
                new SwarmAction.SeedLeaves(null),
                new SwarmAction.SeedLeaves(0),
                new SwarmAction.TrackerOutage(60),
                new SwarmAction.FlashCrowd(10, "reference"),
                new SwarmAction.AddBots(1, "altruist", null),
                new SwarmAction.RemoveBot(1),
                new SwarmAction.SetCapacity(1, 0),
                new SwarmAction.ChurnBurst(3),
                new SwarmAction.StopResponding(1),
                new SwarmAction.ExtendTime(60),
                new SeatAction.Joined(),
                new SeatAction.Left(),
                new SeatAction.Autopilot("reference"),
                new SeatAction.Autopilot(null));
    }

    @Override
    public List<Action> garbage() {
        return List.of(
                new SwarmAction.Unchoke(-1),
                new SwarmAction.Unchoke(Integer.MAX_VALUE),
                new SwarmAction.Choke(BEN),
                new SwarmAction.CapConnection(1, Long.MIN_VALUE),
                new SwarmAction.Weight(1, -1),
                new SwarmAction.CapUpload(-1L),
                new SwarmAction.PiecePolicy("best"),
                new SwarmAction.AfterFinish(null),
                new SwarmAction.SetCapacity(BEN, 1_000_000_000L),
                new SeatAction.Joined(),
                new SeatAction.Autopilot("cheat"),
                new Foreign());
    }

    /** Another lab's action. */
    private record Foreign() implements LabAction {}
}
