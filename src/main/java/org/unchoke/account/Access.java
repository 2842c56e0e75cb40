package org.unchoke.account;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotFoundException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.unchoke.config.SecurityLog;
import org.unchoke.store.Account;
import org.unchoke.store.Course;
import org.unchoke.store.CourseStaff;
import org.unchoke.store.SessionRecord;

/**
 * Who may do what with a session. Two questions, in this order: does the account have to do with it (it created it,
 * works for its course, or is an admin), and is one of its roles enough? To everybody else a session does not exist:
 * asking for it is answered as if its id were invented. The same for courses. Blocks on the database.
 */
@ApplicationScoped
@Transactional
public class Access {
    private final SecurityIdentity caller;

    Access(SecurityIdentity caller) {
        this.caller = caller;
    }

    /**
     * Lets the caller go on, or not.
     *
     * @throws NoSuchSessionException if there is no such session, or it is none of the caller's
     * @throws ForbiddenException if it is, but the caller's roles are not enough
     */
    public void require(Right right, UUID session) {
        if (!concerns(caller, session)) {
            refused(right, "session", session);
            throw new NoSuchSessionException();
        }
        if (!right.isAllowed(caller)) {
            refused(right, "session", session);
            throw new ForbiddenException();
        }
    }

    /** Whether the caller may. */
    public boolean may(Right right, UUID session) {
        return may(caller, right, session);
    }

    /** Whether somebody else than the caller of this request may, such as the owner of a connection. */
    public boolean may(SecurityIdentity identity, Right right, UUID session) {
        return right.isAllowed(identity) && concerns(identity, session);
    }

    /** Which sessions the caller may do that with, asked once for a whole list. */
    public Predicate<UUID> allowing(Right right) {
        if (!right.isAllowed(caller)) {
            return session -> false;
        }
        if (caller.hasRole(Account.ADMIN)) {
            return session -> true;
        }
        Set<UUID> own = new HashSet<>(SessionRecord.concerning(caller.getPrincipal().getName()));
        return own::contains;
    }

    /**
     * Lets the caller go on with a course, or not.
     *
     * @throws NotFoundException if there is no such course, or the caller does not work for it
     * @throws ForbiddenException if it does, but the caller's roles are not enough
     */
    public void requireCourse(Right right, UUID course) {
        boolean concerned = caller.hasRole(Account.ADMIN)
                ? Course.findByIdOptional(course).isPresent()
                : !caller.isAnonymous() && CourseStaff.has(course, caller.getPrincipal().getName());
        if (!concerned) {
            refused(right, "course", course);
            throw new NotFoundException();
        }
        if (!right.isAllowed(caller)) {
            refused(right, "course", course);
            throw new ForbiddenException();
        }
    }

    private void refused(Right right, String what, UUID id) {
        SecurityLog.warn("Somebody asked for what is not theirs", "account", caller.getPrincipal().getName(), "to", right, what, id);
    }

    private static boolean concerns(SecurityIdentity identity, UUID session) {
        return !identity.isAnonymous()
                && (identity.hasRole(Account.ADMIN)
                        ? SessionRecord.findByIdOptional(session).isPresent()
                        : SessionRecord.concerns(session, identity.getPrincipal().getName()));
    }
}
