package org.unchoke.web.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.unchoke.account.Access;
import org.unchoke.account.Right;

/** From what an address says to a session that the caller may use. */
@ApplicationScoped
class OfSession {
    private final Access access;

    OfSession(Access access) {
        this.access = access;
    }

    /** The session with that id, if the caller has that right. */
    UUID allowed(Right right, String id) {
        UUID session = SessionResource.uuid(id);
        access.require(right, session);
        return session;
    }
}
