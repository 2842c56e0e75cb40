package org.unchoke.labs.gnutella;

import java.util.List;
import org.unchoke.lab.Verdict;
import org.unchoke.labs.gnutella.Network.Staged;
import org.unchoke.labs.gnutella.scenario.Limits;

/** What a person's move must fulfil. Each refusal says what to do instead. */
final class MoveRules {
    /** Between two questions of one person, seconds. */
    private static final int ASK_SECONDS = 3;
    /** Between two calls to the bootstrap node, seconds. */
    private static final int BOOTSTRAP_SECONDS = 15;
    private static final int MOST_DOWNLOADS = 8;

    private final World world;
    private final List<Staged> staged;

    MoveRules(World world, List<Staged> staged) {
        this.world = world;
        this.staged = staged;
    }

    Verdict judge(Servent me, GnutellaAction move, boolean manual) {
        if (!me.online()) {
            return Verdict.refused("not-online", "Your servent is not in the network now.");
        }
        if (!manual) {
            return Verdict.refused("autopilot-on", "The autopilot is flying; take the seat back first.");
        }
        if (move instanceof GnutellaAction.Connect connect) {
            return connect(me, connect.peer());
        }
        if (move instanceof GnutellaAction.Disconnect disconnect) {
            return check(me.isNeighbour(disconnect.peer()), "not-neighbour", "That servent is not your neighbour.");
        }
        if (move instanceof GnutellaAction.AskBootstrap) {
            long wait = me.askedBootstrapAt + BOOTSTRAP_SECONDS - world.now;
            return check(wait <= 0 && !already(me, move.getClass()), "asked-recently", "The bootstrap node answers you again in " + Math.max(1, wait) + " s.");
        }
        if (move instanceof GnutellaAction.Ping ping) {
            return asking(me, ping.ttl());
        }
        if (move instanceof GnutellaAction.Query query) {
            return query(me, query);
        }
        if (move instanceof GnutellaAction.Download download) {
            return download(me, download);
        }
        if (move instanceof GnutellaAction.Cancel cancel) {
            return check(me.downloading(cancel.file()) != null, "no-download", "You are not getting that file.");
        }
        if (move instanceof GnutellaAction.Accept accept) {
            int most = world.rules.maxNeighbours() * 4;
            return check(accept.neighbours() >= 0 && accept.neighbours() <= most, "bad-count", "Accept 0 to " + most + " neighbours.");
        }
        return Verdict.accepted();
    }

    private Verdict connect(Servent me, int other) {
        if (!world.exists(other) || other == me.index || !me.known.contains(other) && !me.isNeighbour(other)) {
            return Verdict.refused("unknown-address", "You do not know that address; ping, or ask the bootstrap node.");
        }
        if (me.isNeighbour(other)) {
            return Verdict.refused("already-neighbour", "You are neighbours already.");
        }
        long connecting = staged.stream()
                .filter(item -> item.actor().seat() == me.index && item.action() instanceof GnutellaAction.Connect)
                .count();
        return check(me.neighbours.size() + connecting < me.accepts, "neighbours-full", "You have " + me.accepts + " neighbours; end a connection or accept more.");
    }

    private Verdict query(Servent me, GnutellaAction.Query query) {
        if (query.text() == null || query.text().length() > Limits.WORDS || Catalogue.words(query.text()).isEmpty()) {
            return Verdict.refused("bad-text", "Type one or more words, at most " + Limits.WORDS + " characters.");
        }
        return asking(me, query.ttl());
    }

    private Verdict asking(Servent me, int ttl) {
        if (ttl < 1 || ttl > world.rules.maxTtl()) {
            return Verdict.refused("bad-ttl", "The TTL is 1 to " + world.rules.maxTtl() + ".");
        }
        if (me.neighbours.isEmpty()) {
            return Verdict.refused("no-neighbours", "You have no neighbours to ask; connect to somebody first.");
        }
        boolean asked = already(me, GnutellaAction.Query.class) || already(me, GnutellaAction.Ping.class);
        long wait = me.askedAt + ASK_SECONDS - world.now;
        return check(wait <= 0 && !asked, "asked-recently", "Wait " + Math.max(1, wait) + " s before you ask again.");
    }

    private Verdict download(Servent me, GnutellaAction.Download download) {
        if (download.file() < 0 || !me.places.containsKey(download.file()) || !me.places.get(download.file()).containsKey(download.peer())) {
            return Verdict.refused("no-hit", "No hit said that this servent has that file.");
        }
        if (me.library.get(download.file())) {
            return Verdict.refused("have-it", "You have that file.");
        }
        if (me.downloading(download.file()) != null) {
            return Verdict.refused("already-downloading", "You are getting that file already; cancel that first.");
        }
        return check(me.downloads.size() < MOST_DOWNLOADS, "too-many-downloads", "At most " + MOST_DOWNLOADS + " downloads at a time.");
    }

    private boolean already(Servent me, Class<?> kind) {
        return staged.stream().anyMatch(item -> item.actor().seat() == me.index && kind.isInstance(item.action()));
    }

    private static Verdict check(boolean fine, String code, String message) {
        return fine ? Verdict.accepted() : Verdict.refused(code, message);
    }
}
