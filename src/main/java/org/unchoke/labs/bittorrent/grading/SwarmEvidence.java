package org.unchoke.labs.bittorrent.grading;

import java.util.List;
import org.unchoke.lab.Evidence;
import org.unchoke.lab.LabCard.Unit;

/**
 * What a match shows of one peer. Times are seconds of the match.
 *
 * @param seed whether it had the whole file from the start
 * @param finishedAt when it had everything; {@code null} = not
 * @param until when the match ended
 * @param needed bytes of the file
 * @param obtained bytes of the file that it had at the end
 * @param downloaded all it got, blocks it got twice included
 * @param capacity its upload, bytes/s
 * @param partners whom it exchanged with, by index
 * @param time how it spent its time until it had the file
 * @param decisions how often the person began or stopped to serve somebody
 * @param answered how many of those it began to serve served it within {@link SeatWitness#ANSWER} seconds
 */
public record SwarmEvidence(
        int seat,
        boolean seed,
        int rank,
        long joinedAt,
        Long finishedAt,
        long until,
        long needed,
        long obtained,
        long uploaded,
        long downloaded,
        long capacity,
        List<Partner> partners,
        Spent time,
        int decisions,
        int answered,
        List<Curve> curves,
        List<Moment> moments)
        implements Evidence {
    /** Who has next to nothing at the end counts as if it needed so many times the match. */
    static final long SLOWEST = 10;

    /** Keeps read-only copies. */
    public SwarmEvidence {
        partners = List.copyOf(partners);
        curves = List.copyOf(curves);
        moments = List.copyOf(moments);
    }

    /** What went between this peer and another, and for how long each served the other. */
    public record Partner(int peer, long received, long sent, long servedMe, long served) {}

    /**
     * Seconds until the file was complete, of all kinds.
     *
     * @param downloading all of them
     * @param autopilot a strategy played
     * @param idle the person played but had not moved for {@link SeatWitness#IDLE} seconds
     * @param hungry nobody served it
     * @param serving summed over those it served
     * @param mutual the part of that in which the other served it as well
     */
    public record Spent(long downloading, long autopilot, long idle, long hungry, long serving, long mutual) {}

    /**
     * How long it needed for the file. Who did not finish counts as the length of the match times needed by obtained
     * bytes, at most {@link #SLOWEST} times the match.
     */
    public double seconds() {
        if (finishedAt != null) {
            return Math.max(1, finishedAt - joinedAt);
        }
        double length = Math.max(1, until - joinedAt);
        return Math.min(length * SLOWEST, length * needed / Math.max(1, obtained));
    }

    /** What it uploaded as a part of what it downloaded. */
    public double shareRatio() {
        return (double) uploaded / Math.max(1, downloaded);
    }

    /** The part of the time it served others in which they served it as well. */
    public double reciprocity() {
        return (double) time.mutual() / Math.max(1, time.serving());
    }

    @Override
    public List<Table> tables() {
        List<Table.Column> columns = List.of(
                new Table.Column("Sent you", Unit.BYTES),
                new Table.Column("You sent", Unit.BYTES),
                new Table.Column("Served you for", Unit.SECONDS),
                new Table.Column("You served for", Unit.SECONDS));
        List<Table.Line> lines = partners.stream()
                .map(with -> new Table.Line(with.peer(), List.of(with.received(), with.sent(), with.servedMe(), with.served())))
                .toList();
        return List.of(new Table("Who served whom", columns, lines));
    }

    @Override
    public List<Fact> facts() {
        return List.of(
                new Fact("Rank", Unit.COUNT, rank),
                new Fact("Joined", Unit.SECONDS, joinedAt),
                new Fact("Finished", Unit.SECONDS, finishedAt),
                new Fact("Got of the file", Unit.BYTES, obtained),
                new Fact("The file", Unit.BYTES, needed),
                new Fact("Uploaded", Unit.BYTES, uploaded),
                new Fact("Downloaded", Unit.BYTES, downloaded),
                new Fact("Upload capacity", Unit.BYTES_PER_SECOND, capacity),
                new Fact("Exchanged with", Unit.COUNT, partners.size()),
                new Fact("Served others, summed", Unit.SECONDS, time.serving()),
                new Fact("of that both ways", Unit.SECONDS, time.mutual()),
                new Fact("Served by nobody", Unit.SECONDS, time.hungry()),
                new Fact("Decisions whom to serve", Unit.COUNT, decisions),
                new Fact("Answered by being served", Unit.COUNT, answered),
                new Fact("Played by the autopilot", Unit.SECONDS, time.autopilot()),
                new Fact("Without a move", Unit.SECONDS, time.idle()));
    }
}
