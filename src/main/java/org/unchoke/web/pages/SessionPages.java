package org.unchoke.web.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.unchoke.account.Access;
import org.unchoke.account.Right;
import org.unchoke.config.PublicAddress;
import org.unchoke.session.Keeping;
import org.unchoke.session.NewSessions;
import org.unchoke.session.SessionStatus;
import org.unchoke.session.Sessions;
import org.unchoke.session.State;
import org.unchoke.simulation.DryRuns;
import org.unchoke.store.Account;

/** The instructor's sessions, and the live room of each. */
@Path("/sessions")
@Blocking
@RolesAllowed({Account.ASSISTANT, Account.GRADER})
@Produces(MediaType.TEXT_HTML)
public class SessionPages {
    /** Said in other languages like a sentence. */
    private static final String WHEN = "d MMM yyyy, HH:mm";
    private final Sessions sessions;
    private final NewSessions newSessions;
    private final PublicAddress address;
    private final Access access;
    private final Keeping keeping;
    private final DryRuns dryRuns;
    private final SecurityIdentity identity;

    SessionPages(Sessions sessions, NewSessions newSessions, PublicAddress address, Access access, Keeping keeping, DryRuns dryRuns,
            SecurityIdentity identity) {
        this.sessions = sessions;
        this.newSessions = newSessions;
        this.address = address;
        this.access = access;
        this.keeping = keeping;
        this.dryRuns = dryRuns;
        this.identity = identity;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance list(List<Row> rows, String search, boolean archived, Integer days);

        static native TemplateInstance room(SessionStatus session, List<URI> addresses, List<String> lacks, RawString qr);
    }

    /** One session in the list. */
    public record Row(SessionStatus session) {
        /** The state in words. */
        public String state() {
            String round = session.rounds() == 1 ? "" : ", round " + session.round() + " of " + session.rounds();
            return Language.said(switch (session.state()) {
                case LOBBY -> "Lobby";
                case RUNNING, SAVING -> "Running" + round;
                case PAUSED -> "Paused" + round;
                case RECOVERED -> "Restored, waiting" + round;
                case BETWEEN_ROUNDS -> "Between rounds" + round;
                case ENDED -> "Ended";
                case FAILED -> "Failed";
            });
        }

        /** Whether its last round is over and can be shown again. */
        public boolean replayable() {
            return session.round() > 0 && (session.state() == State.BETWEEN_ROUNDS || session.state() == State.ENDED);
        }

        /** When it was created, by this computer's clock and zone. */
        public String created() {
            return DateTimeFormatter.ofPattern(Language.said(WHEN), Language.locally()).withZone(ZoneId.systemDefault())
                    .format(session.createdAt());
        }
    }

    /** All sessions that the visitor may look at, newest first. */
    @GET
    public TemplateInstance list(@RestQuery @DefaultValue("") String search, @RestQuery boolean archived) {
        List<Row> rows = sessions.search(search, archived, access.allowing(Right.READ)).stream().map(Row::new).toList();
        return Templates.list(rows, search, archived, keeping.days());
    }

    /** The live room: how to join, and the controls. */
    @GET
    @Path("{id}")
    public Response room(@RestPath UUID id) {
        access.require(Right.READ, id);
        Optional<URI> elsewhere = sessions.elsewhere(id);
        if (elsewhere.isPresent()) {
            return Response.seeOther(URI.create(elsewhere.get() + "/sessions/" + id)).build();
        }
        SessionStatus session = sessions.find(id).orElseThrow(NotFoundException::new);
        List<URI> addresses = address.all().stream().map(base -> join(base, session)).toList();
        return Response.ok(Templates.room(session, addresses, address.lacks(), QrCode.svg(addresses.get(0).toString())))
                .build();
    }

    /** Plays its rounds with bots alone; the session does not notice. */
    @POST
    @Path("{id}/dry-run")
    public Response dryRun(@RestPath UUID id) {
        access.require(Right.RUN, id);
        return DryRunPages.started(dryRuns, newSessions.like(id, identity.getPrincipal().getName()), "/sessions/" + id);
    }

    private static URI join(URI base, SessionStatus session) {
        return URI.create(base + "/j/" + session.code());
    }
}
