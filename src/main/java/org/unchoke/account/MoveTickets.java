package org.unchoke.account;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/**
 * Move tickets: they let somebody who came to the wrong process connect to the one that runs the session, once, within
 * half a minute by the database's clock, and from the same page only.
 */
@ApplicationScoped
public class MoveTickets {
    private static final String ISSUE = """
            with old as (delete from move_ticket where expires_at < clock_timestamp())
            insert into move_ticket (hash, session_id, person_id, account, origin, expires_at)
            values (?, ?, ?, ?, ?, clock_timestamp() + interval '30 seconds')""";
    private static final String ADMITS =
            "select 1 from move_ticket where hash = ? and origin = ? and expires_at > clock_timestamp()";
    private static final String USE = """
            delete from move_ticket where hash = ? and session_id = ? and expires_at > clock_timestamp()
            returning person_id, account""";

    private final AgroalDataSource database;

    MoveTickets(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * Whom a ticket is for.
     *
     * @param person the holder of a seat; {@code null} for staff
     * @param account name of the account of staff who may watch; {@code null} for the holder of a seat
     */
    public record Moved(UUID person, String account) {}

    /**
     * A new ticket.
     *
     * @param origin of the browser's page; {@code null} for programs
     */
    public String issue(UUID session, Moved whom, String origin) {
        String ticket = Tokens.fresh();
        try (Connection connection = database.getConnection(); PreparedStatement issue = connection.prepareStatement(ISSUE)) {
            issue.setString(1, Tokens.hash(ticket));
            issue.setObject(2, session);
            issue.setObject(3, whom.person());
            issue.setString(4, whom.account());
            issue.setString(5, origin);
            issue.executeUpdate();
            return ticket;
        } catch (SQLException away) {
            throw new IllegalStateException(away);
        }
    }

    /** Whether a ticket lets a page of that origin in. */
    public boolean admits(String ticket, String origin) {
        try (Connection connection = database.getConnection(); PreparedStatement ask = connection.prepareStatement(ADMITS)) {
            ask.setString(1, Tokens.hash(ticket));
            ask.setString(2, origin);
            try (ResultSet row = ask.executeQuery()) {
                return row.next();
            }
        } catch (SQLException away) {
            throw new IllegalStateException(away);
        }
    }

    /** Uses up a ticket of a session. */
    public Optional<Moved> use(UUID session, String ticket) {
        try (Connection connection = database.getConnection(); PreparedStatement use = connection.prepareStatement(USE)) {
            use.setString(1, Tokens.hash(ticket));
            use.setObject(2, session);
            try (ResultSet row = use.executeQuery()) {
                return row.next()
                        ? Optional.of(new Moved(row.getObject(1, UUID.class), row.getString(2)))
                        : Optional.empty();
            }
        } catch (SQLException away) {
            throw new IllegalStateException(away);
        }
    }
}
