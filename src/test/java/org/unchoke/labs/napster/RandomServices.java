package org.unchoke.labs.napster;

import java.util.List;
import java.util.Map;
import org.unchoke.core.Rng;
import org.unchoke.lab.Action;
import org.unchoke.lab.Actor;
import org.unchoke.lab.Holder;
import org.unchoke.lab.SeatAction;
import org.unchoke.labs.napster.strategy.Strategies;

/** Services and moves of all kinds, sensible or not, wholly decided by a random stream. */
final class RandomServices {
    private static final List<String> BOTS = Strategies.bots();
    private static final List<String> LINES = List.of("modem", "isdn", "dsl", "cable", "t1", "t3", "mixed");

    private RandomServices() {}

    static NapsterBuilder builder(Rng rng) {
        int songs = 6 + rng.nextInt(40);
        NapsterBuilder service = NapsterBuilder.napster()
                .seed(rng.nextInt(1_000_000))
                .songs("count", songs)
                .songs("zipf", rng.nextInt(3) / 2.0)
                .songs("bytes", Map.of("min", 1000, "max", 1 + 1000 + rng.nextInt(2_000_000)))
                .index("servers", 1 + rng.nextInt(4))
                .index("cluster", rng.nextInt(2) == 0 ? "linked" : "unlinked")
                .index("timeoutSeconds", rng.nextInt(60))
                .index("queriesPerSecond", 1 + rng.nextInt(10))
                .index("queue", 1 + rng.nextInt(20))
                .index("maxResults", 1 + rng.nextInt(50))
                .rule("slots", rng.nextInt(4))
                .rule("maxDownloads", 1 + rng.nextInt(6))
                .rule("searchSeconds", 2 + rng.nextInt(15))
                .rule("connectSeconds", 1 + rng.nextInt(10))
                .rule("departures", rng.nextInt(2) == 0 ? "silent" : "orderly")
                .hands(Holder.values()[1 + rng.nextInt(3)])
                .field("endsAtSeconds", 50 + rng.nextInt(250));
        for (int g = 1 + rng.nextInt(5); g > 0; g--) {
            service.peers(1 + rng.nextInt(4), BOTS.get(rng.nextInt(BOTS.size())));
            vary(service, rng, songs);
        }
        service.hands(2);
        vary(service, rng, songs);
        for (int i = rng.nextInt(4); i > 0; i--) {
            long at = 1 + rng.nextInt(100);
            switch (rng.nextInt(5)) {
                case 0 -> service.event(at, "indexDown", "seconds", 1 + rng.nextInt(60));
                case 1 -> service.event(at, "filterTitle", "words", "the");
                case 2 -> service.event(at, "indexOverloaded", "queriesPerSecond", 1 + rng.nextInt(50), "seconds", 30);
                case 3 -> service.event(at, "churnBurst", "count", 3);
                default -> service.event(at, "addBots", "count", 2, "strategy", BOTS.get(rng.nextInt(BOTS.size())));
            }
        }
        return service;
    }

    private static void vary(NapsterBuilder service, Rng rng, int songs) {
        service.with("line", LINES.get(rng.nextInt(LINES.size()))).with("library", rng.nextInt(songs / 2 + 1)).with("wanted", rng.nextInt(songs / 2 + 1));
        if (rng.nextInt(3) == 0) {
            service.with("joinsAtSeconds", Map.of("min", 0, "max", 60));
        }
        if (rng.nextInt(4) == 0) {
            service.with("leavesAtSeconds", Map.of("min", 20, "max", 200));
        }
        if (rng.nextInt(5) == 0) {
            service.with("uploadBytesPerSecond", rng.nextInt(50_000));
        }
        service.with("afterFinish", rng.nextInt(2) == 0 ? "leave" : "stay");
    }

    /** Somebody who may or may not be allowed to. */
    static Actor actor(Rng rng, int peers) {
        return new Actor(Actor.Role.values()[rng.nextInt(8) == 0 ? rng.nextInt(3) : rng.nextInt(6) == 0 ? 2 : 0],
                rng.nextInt(3) == 0 ? rng.nextInt(peers + 4) - 2 : peers - 1 - rng.nextInt(Math.min(peers, 4)));
    }

    /** A move that may or may not make sense; often a download that the peer knows of. */
    static Action action(Rng rng, Napster napster, Actor actor) {
        World world = napster.world();
        int peer = rng.nextInt(20) == 0 ? (int) rng.nextLong() : rng.nextInt(world.peers.size() + 1);
        int song = rng.nextInt(20) == 0 ? (int) rng.nextLong() : rng.nextInt(world.music.songs.size() + 1);
        String strategy = rng.nextInt(3) == 0 ? null : BOTS.get(rng.nextInt(BOTS.size()));
        Hit known = world.exists(actor.seat()) ? some(rng, world.peer(actor.seat())) : null;
        return switch (rng.nextInt(20)) {
            case 0, 1, 2 -> new NapsterAction.Search(rng.nextInt(3) == 0 ? "the" : world.music.songs.get(rng.nextInt(world.music.songs.size())).title());
            case 3, 4, 5, 6 -> known == null ? new NapsterAction.Download(song, peer) : new NapsterAction.Download(known.song, known.holder);
            case 7 -> known == null ? new NapsterAction.Cancel(song, peer) : new NapsterAction.Cancel(known.song, known.holder);
            case 8 -> new NapsterAction.Share(rng.nextInt(2) == 0 ? null : (Integer) song);
            case 9 -> new NapsterAction.Unshare(rng.nextInt(2) == 0 ? null : (Integer) song);
            case 10 -> new NapsterAction.ShareDownloads(rng.nextInt(2) == 0);
            case 11 -> new NapsterAction.Slots(rng.nextInt(8) - 1);
            case 12 -> new NapsterAction.ReportLine(LINES.get(rng.nextInt(LINES.size())));
            case 13 -> new SeatAction.Autopilot(strategy);
            case 14 -> new SeatAction.Joined();
            case 15 -> new SeatAction.Left();
            case 16 -> new NapsterAction.AddBots(rng.nextInt(4), strategy);
            case 17 -> new NapsterAction.IndexDown(rng.nextInt(2) == 0 ? null : (Integer) rng.nextInt(5), rng.nextInt(2) == 0 ? null : (Integer) rng.nextInt(40));
            case 18 -> new NapsterAction.ChurnBurst(rng.nextInt(3));
            default -> new NapsterAction.IndexOverloaded(rng.nextInt(60), rng.nextInt(30));
        };
    }

    private static Hit some(Rng rng, Peer peer) {
        return peer.known.isEmpty() ? null : List.copyOf(peer.known.values()).get(rng.nextInt(peer.known.size()));
    }
}
