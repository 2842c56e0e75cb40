package org.unchoke.labs.bittorrent;

import java.util.ArrayDeque;
import org.unchoke.labs.bittorrent.scenario.PieceRule;

/**
 * Requests: which block a connection carries next. A piece that has been begun is finished first; then random until
 * a few pieces are complete, then the rarest among the neighbours' (BEP3, Cohen 2003, ML4 PiecePicker.py). A sender
 * with nothing left that nobody is asked for is asked for a block already under way, and the slower copy is
 * cancelled on arrival; once every missing block is asked for, that is the endgame of BEP3.
 *
 * <p>A request is made as soon as the one before is served, within the same tick: pipelining keeps a connection busy.
 */
final class Downloads {
    private final World world;
    private final Links links;
    private final Pieces pieces;
    private final ArrayDeque<Partial> spare = new ArrayDeque<>();
    private final Candidates candidates;
    /** Pairs of peer and piece completed in this tick. */
    final IntList completed = new IntList();
    private long begun;

    Downloads(World world) {
        this.world = world;
        this.links = world.links;
        this.pieces = world.pieces;
        this.candidates = new Candidates(pieces.words);
    }

    /** Moves up to {@code bytes} over one half-link, from its owner, the sender; returns how many found a use. */
    long deliver(int h, int sender, long bytes) {
        if (bytes < links.left(h)) {
            links.arrive(h, (int) bytes);
            return bytes;
        }
        return deliverBlocks(h, sender, bytes);
    }

    /** The same where bytes complete a block, or none is under way. */
    private long deliverBlocks(int h, int sender, long bytes) {
        Peer receiver = world.peer(links.receiver(h));
        long rest = bytes;
        Partial partial = links.sending[h];
        Partial latest = null;
        while (rest > 0) {
            if (partial == null) {
                partial = request(h, sender, receiver, latest);
                if (partial == null) {
                    break;
                }
            }
            int left = links.left(h);
            if (rest < left) {
                links.arrive(h, (int) rest);
                rest = 0;
            } else {
                rest -= left;
                latest = arrive(h, partial, links.block(h), receiver) ? null : partial;
                partial = null;
            }
        }
        return bytes - rest;
    }

    /** The sender stops before the block is complete: what came is kept, and the rest can be asked of others. */
    void release(int h) {
        Partial partial = links.sending[h];
        if (partial != null) {
            boolean reopened = partial.release(links.block(h), links.got(h));
            links.end(h);
            if (reopened) {
                reopen(world.peer(links.receiver(h)), partial);
            }
        }
    }

    private static void reopen(Peer receiver, Partial partial) {
        receiver.openBlocks++;
        if (partial.open == 1) {
            int place = receiver.open.size();
            while (place > 0 && receiver.open.get(place - 1).serial > partial.serial) {
                place--;
            }
            receiver.open.add(place, partial);
        }
    }

    /** Asks for a block; returns the piece, or null if there is nothing to ask for. */
    private Partial request(int h, int sender, Peer receiver, Partial latest) {
        Partial partial = latest != null && latest.open > 0 ? latest : next(h, sender, receiver);
        int block;
        if (partial != null) {
            block = partial.takeOpen();
            receiver.openBlocks--;
            if (partial.open == 0) {
                receiver.open.remove(partial);
            }
        } else {
            partial = busy(h, sender, receiver);
            if (partial == null) {
                return null;
            }
            block = partial.takeBusy();
        }
        links.begin(h, partial, block);
        if (receiver.openBlocks == 0 && receiver.unstarted == 0 && !receiver.endgame) {
            receiver.endgame = true;
            world.happened(new SwarmEvent.Endgame(receiver.index));
        }
        return partial;
    }

    /**
     * A piece with a block nobody is asked for. What was begun from leechers is not continued from a seed as long as
     * the seed has something new: it would spend its bytes on pieces that the swarm has already (ML4 keeps a list
     * {@code seedstarted} for this).
     */
    private Partial next(int h, int sender, Peer receiver) {
        boolean seed = world.peer(sender).have == pieces.count;
        Partial partial = begun(h, sender, receiver, seed);
        if (partial != null) {
            return partial;
        }
        int piece = choose(h, sender, receiver);
        if (piece >= 0) {
            partial = start(receiver, piece);
            partial.fromSeed = seed;
            return partial;
        }
        return seed ? begun(h, sender, receiver, false) : null;
    }

    /** The rarest piece already begun, or begun from a seed, that has a block nobody is asked for. */
    private Partial begun(int h, int sender, Peer receiver, boolean fromSeed) {
        if (receiver.openBlocks == 0) {
            return null;
        }
        Partial best = null;
        for (int i = 0; i < receiver.open.size(); i++) {
            Partial partial = receiver.open.get(i);
            if ((partial.fromSeed || !fromSeed) && offers(h, sender, partial.piece) && (best == null || rarer(receiver, partial, best))) {
                best = partial;
            }
        }
        return best;
    }

    private boolean rarer(Peer receiver, Partial one, Partial other) {
        return pieces.availability.of(receiver.index, one.piece) < pieces.availability.of(receiver.index, other.piece);
    }

    /** A piece under way whose missing blocks are all asked for; the one with fewest of them. */
    private Partial busy(int h, int sender, Peer receiver) {
        Partial best = null;
        for (Partial partial : receiver.partials) {
            if (partial.missing > 0 && offers(h, sender, partial.piece) && (best == null || partial.missing < best.missing)) {
                best = partial;
            }
        }
        return best;
    }

    private Partial start(Peer receiver, int piece) {
        Partial partial = spare.isEmpty() ? new Partial() : spare.pop();
        partial.begin(piece, world.content.bytesOf(piece), begun++);
        receiver.partials.add(partial);
        receiver.open.add(partial);
        receiver.unstarted--;
        receiver.openBlocks += partial.open;
        pieces.start(receiver.index, piece);
        return partial;
    }

    private boolean offers(int h, int sender, int piece) {
        long[] announced = links.announced[h];
        return announced == null ? pieces.has(sender, piece) : (announced[piece >>> 6] & 1L << piece) != 0;
    }

    /** Books a block that is complete; returns whether the piece is. */
    private boolean arrive(int h, Partial partial, int block, Peer receiver) {
        links.end(h);
        if (partial.askedOf(block) > 1) {
            cancelOthers(partial, block, receiver);
        }
        partial.arrive(block);
        partial.release(block, 0);
        if (partial.missing > 0) {
            return false;
        }
        receiver.partials.remove(partial);
        spare.push(partial);
        completed.add(receiver.index);
        completed.add(partial.piece);
        return true;
    }

    private void cancelOthers(Partial partial, int block, Peer receiver) {
        for (int i = 0; i < receiver.ring.size(); i++) {
            int own = receiver.ring.get(i);
            if (links.admitted(own)) {
                int other = links.back(own);
                if (links.sending[other] == partial && links.block(other) == block) {
                    links.end(other);
                    partial.release(block, 0);
                }
            }
        }
    }

    /** A piece not begun that the sender offers; -1 if there is none. */
    private int choose(int h, int sender, Peer receiver) {
        long[] source = links.announced[h] == null ? pieces.have : links.announced[h];
        int from = links.announced[h] == null ? sender * pieces.words : 0;
        int row = receiver.index * pieces.words;
        PieceRule rule = receiver.pieceRule;
        if (rule == PieceRule.RAREST && receiver.have < world.rules.randomFirst()) {
            rule = PieceRule.RANDOM;
        }
        candidates.clear();
        for (int w = 0; w < pieces.words; w++) {
            long open = source[from + w] & ~pieces.taken[row + w];
            if (open == 0) {
                continue;
            }
            if (rule == PieceRule.IN_ORDER) {
                return (w << 6) + Long.numberOfTrailingZeros(open);
            }
            if (rule == PieceRule.RANDOM) {
                candidates.offer(w, open, 0);
            } else {
                long rarest = pieces.availability.rarest(receiver.index, w, open);
                candidates.offer(w, rarest, pieces.availability.least());
            }
        }
        return candidates.size() == 0 ? -1 : candidates.get(receiver.rng.nextInt(candidates.size()));
    }
}
