package org.unchoke.web.rest;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.unchoke.account.Access;
import org.unchoke.account.NoSuchSessionException;
import org.unchoke.account.Right;
import org.unchoke.account.SeatCookie;
import org.unchoke.core.Viewer;
import org.unchoke.session.ProjectorNames;
import org.unchoke.session.SessionStatus;
import org.unchoke.session.Sessions;
import org.unchoke.session.replay.Replays;

/** Who may look at which finished round, and through whose eyes. */
@RequestScoped
class ReplayRights {
    private final Access access;
    private final SecurityIdentity identity;
    private final Sessions sessions;
    private final SeatCookie cookie;
    private final Replays replays;
    private final RoutingContext request;

    ReplayRights(Access access, SecurityIdentity identity, Sessions sessions, SeatCookie cookie, Replays replays,
            RoutingContext request) {
        this.access = access;
        this.identity = identity;
        this.sessions = sessions;
        this.cookie = cookie;
        this.replays = replays;
        this.request = request;
    }

    /**
     * Somebody who may look.
     *
     * @param key tells people apart who wait for answers
     * @param seat the student's own; {@code null} for staff, who may see all
     */
    record Holder(String key, Integer seat) {
        /** What a student may see. */
        List<String> viewers() {
            return List.of("projector", Integer.toString(seat));
        }
    }

    /** Whoever asks, if that is staff of the session or somebody who held a seat in that round. */
    Holder of(UUID session, int n) {
        if (access.may(Right.READ, session)) {
            return new Holder("account " + identity.getPrincipal().getName(), null);
        }
        SessionStatus status = sessions.find(session).orElseThrow(NoSuchSessionException::new);
        UUID person = cookie.shown(status.code(), request.request()::getHeader)
                .flatMap(ticket -> sessions.person(session, ticket))
                .orElseThrow(NoSuchSessionException::new);
        OptionalInt seat = replays.seatOf(session, n, person);
        return new Holder("person " + person, seat.orElseThrow(NoSuchSessionException::new));
    }

    /** A projector that showed no names shows none to students afterwards. */
    Replays.People people(Holder holder, UUID session, Viewer wanted) {
        boolean open = holder.seat() == null
                || !(wanted instanceof Viewer.Projector)
                || sessions.find(session).filter(found -> found.projectorNames() == ProjectorNames.NAMES).isPresent();
        return open ? Replays.People.BY_NAME : Replays.People.BY_SEAT;
    }
}
