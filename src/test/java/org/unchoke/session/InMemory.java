package org.unchoke.session;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.enterprise.inject.Vetoed;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.unchoke.config.Documents;
import org.unchoke.config.UnchokeSettings;
import org.unchoke.core.Fingerprint;
import org.unchoke.core.Seed;
import org.unchoke.lab.Lab;
import org.unchoke.lab.Seat;
import org.unchoke.replay.Recording;
import org.unchoke.store.Leases;
import org.unchoke.store.LogChain;
import org.unchoke.store.MemoryLog;
import org.unchoke.store.RecordedRound;
import org.unchoke.store.RoundRecord;
import org.unchoke.store.SessionRecord;
import org.unchoke.testing.tiny.TinyLab;

/** One live session of the tiny lab without any database. Ticks are as quick as the machine allows. */
final class InMemory implements AutoCloseable {
    private static final double AS_FAST_AS_CAN_BE = 2_000;

    final SessionHost host;
    final MemoryLog log;
    private final Lab lab = new TinyLab();
    private final RoundRecord round = new RoundRecord();
    private final Hosting hosting;
    private volatile RoundEnd end;
    /** Whether nothing was heard of the database for as long as a lease lasts. */
    volatile boolean lapsed;
    /** Happens while the end of the round is being kept. */
    volatile Runnable whileKeeping = () -> {};

    InMemory(int hands, LongSupplier appendMillis) throws Exception {
        log = new MemoryLog(appendMillis);
        UnchokeSettings settings = new SmallRyeConfigBuilder().addDiscoveredConverters().withMapping(UnchokeSettings.class)
                .withDefaultValue("unchoke.lease", "1h").build().getConfigMapping(UnchokeSettings.class);
        Leases leases = MemoryLog.leases(settings, () -> lapsed);
        hosting = new Hosting(log, new Store(leases), leases, settings, new SimpleMeterRegistry());
        SessionRecord record = new SessionRecord();
        record.id = UUID.randomUUID();
        record.code = "AAAAAA";
        record.title = "In memory";
        record.state = State.LOBBY.wire();
        record.seats = hands;
        record.speed = AS_FAST_AS_CAN_BE;
        record.emptySeats = "omit";
        record.createdAt = Instant.now();
        PlannedRound planned = new PlannedRound(lab, lab.scenario(TinyLab.document(hands, 1_000_000)), new Seed(7), List.of());
        List<Seat> drawn = lab.seats(planned.scenario(), planned.seed());
        host = new SessionHost(hosting, record, 1, List.of(new PlannedRound(
                lab, planned.scenario(), planned.seed(), RoundHeader.handSeats(drawn))), gone -> {});
        List<Seat> seats = RoundHeader.held(drawn, List.of(), EmptySeats.OMIT);
        round.state = RoundRecord.OPEN;
        round.lab = "tiny";
        round.rulesVersion = lab.rulesVersion();
        round.scenario = Documents.write(planned.scenario().document());
        round.seed = 7L;
        round.seats = RoundHeader.write(seats);
        round.chain = LogChain.start(round);
        host.begin(new RoundHeader(1, 1, lab, planned.scenario(), planned.seed(), seats, round.chain));
    }

    /** What stands for the database's tables. */
    @Vetoed
    private final class Store extends SessionStore {
        Store(Leases leases) {
            super(leases);
        }

        @Override
        void close(UUID id, long epoch, RoundEnd how) {
            whileKeeping.run();
            end = how;
        }

        @Override
        void fail(UUID id, long epoch, String message) {}
    }

    /** How the live round ended. */
    RoundEnd end() {
        return end;
    }

    /** The recording, as it would be read back. */
    Recording recording() {
        round.logRows = log.rows().size();
        round.ticks = end.ticks();
        round.fingerprint = Fingerprint.hex(end.fingerprint());
        round.standing = end.standing();
        round.chain = LogChain.end(log.rows().isEmpty() ? round.chain : log.rows().get(log.rows().size() - 1).hash(), round);
        round.state = RoundRecord.OVER;
        return RecordedRound.read(round, lab, log.rows());
    }

    @Override
    public void close() {
        hosting.stop();
    }
}
