package org.unchoke.labs.napster;

import java.util.ArrayList;
import java.util.List;
import org.unchoke.lab.Action;
import org.unchoke.lab.Actor;
import org.unchoke.lab.LabAction;
import org.unchoke.lab.SeatAction;
import org.unchoke.labs.LabFixture;
import org.unchoke.replay.Recording;

/** A small service for the contract test: ten bots of all kinds (0 to 9) and two hand seats (10 and 11). */
public final class Fixture implements LabFixture {
    private static final int ANA = 10;
    private static final int BEN = 11;

    private final List<Recording.Entry> log = new ArrayList<>();
    private final NapsterBuilder service = NapsterBuilder.napster()
            .seed(11)
            .index("servers", 2)
            .index("timeoutSeconds", 40)
            .peers(5, "reference").with("line", "t1").with("wanted", 6)
            .peers(1, "free-rider").peers(1, "hoarder").peers(1, "impatient").peers(1, "understater").peers(1, "mislabeller")
            .hands(2).with("line", "cable");

    public Fixture() {
        // What ANA searches for and who has it follows from the seed.
        World world = service.build().world();
        Peer ana = world.peer(ANA);
        int song = ana.wanted.get(0).song;
        int holder = world.sharers.get(song).first();
        move(1, Actor.seat(ANA), new NapsterAction.Search(world.music.find(song).search()));
        move(2, Actor.seat(BEN), new NapsterAction.Search("the"));
        move(3, Actor.seat(ANA), new NapsterAction.Download(song, holder));
        move(5, Actor.seat(BEN), new NapsterAction.Slots(1));
        move(9, Actor.seat(BEN), new NapsterAction.Unshare(null));
        move(20, Actor.instructor(), new NapsterAction.ChurnBurst(1));
        move(30, Actor.instructor(), new NapsterAction.AddBots(2, "impatient"));
        move(35, Actor.seat(BEN), new NapsterAction.Share(null));
        move(40, Actor.seat(BEN), new SeatAction.Autopilot("reference"));
        move(50, Actor.instructor(), new NapsterAction.FilterTitle(world.music.find(0).search()));
        move(60, Actor.instructor(), new NapsterAction.IndexOverloaded(150, 20));
        move(80, Actor.instructor(), new NapsterAction.IndexDown(0, 30));
        move(90, Actor.seat(BEN), new SeatAction.Autopilot(null));
        move(100, Actor.seat(ANA), new NapsterAction.ReportLine("modem"));
        move(120, Actor.host(ANA), new SeatAction.Left());
    }

    private void move(long tick, Actor actor, Action action) {
        log.add(new Recording.Entry(log.size() + 1L, tick, actor, null, action));
    }

    @Override
    public Recording recording() {
        return new Recording(service.header(), log, null);
    }

    @Override
    public Recording changedInSecret() {
        List<Recording.Entry> changed = new ArrayList<>();
        changed.add(new Recording.Entry(1, 1, Actor.seat(ANA), null, new NapsterAction.Slots(0)));
        changed.add(new Recording.Entry(2, 1, Actor.seat(ANA), null, new NapsterAction.ShareDownloads(false)));
        changed.add(new Recording.Entry(3, 1, Actor.seat(ANA), null, new NapsterAction.Search("the")));
        return new Recording(service.header(), changed, null);
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
        return 5;
    }

    @Override
    public List<Action> actions() {
        return List.of(
                new NapsterAction.Search("blue river"),
                new NapsterAction.Download(1, 2),
                new NapsterAction.Cancel(1, 2),
                new NapsterAction.Share(3),
                new NapsterAction.Share(null),
                new NapsterAction.Unshare(3),
                new NapsterAction.Unshare(null),
                new NapsterAction.ShareDownloads(true),
                new NapsterAction.Slots(2),
                new NapsterAction.ReportLine("t3"),
                new NapsterAction.IndexDown(null, null),
                new NapsterAction.IndexDown(0, 60),
                new NapsterAction.FilterTitle("blue"),
                new NapsterAction.IndexOverloaded(100, 60),
                new NapsterAction.ChurnBurst(3),
                new NapsterAction.AddBots(1, "reference"),
                new NapsterAction.ExtendTime(60),
                new SeatAction.Joined(),
                new SeatAction.Left(),
                new SeatAction.Autopilot("reference"),
                new SeatAction.Autopilot(null));
    }

    @Override
    public List<Action> garbage() {
        return List.of(
                new NapsterAction.Search(null),
                new NapsterAction.Search(" ,;. "),
                new NapsterAction.Search("x".repeat(5000)),
                new NapsterAction.Download(-1, 0),
                new NapsterAction.Download(Integer.MAX_VALUE, Integer.MIN_VALUE),
                new NapsterAction.Cancel(0, 99),
                new NapsterAction.Share(Integer.MAX_VALUE),
                new NapsterAction.Unshare(-5),
                new NapsterAction.Slots(-1),
                new NapsterAction.ReportLine(null),
                new NapsterAction.ReportLine("satellite"),
                new NapsterAction.IndexDown(null, null),
                new SeatAction.Joined(),
                new SeatAction.Autopilot("mislabeller"),
                new SeatAction.Autopilot("cheat"),
                new Foreign());
    }

    /** Another lab's action. */
    private record Foreign() implements LabAction {}
}
