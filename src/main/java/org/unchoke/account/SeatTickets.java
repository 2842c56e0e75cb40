package org.unchoke.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.unchoke.store.PersonRecord;
import org.unchoke.store.ResumeCode;
import org.unchoke.store.SeatTicket;

/**
 * Seat tickets: 128 random bits that prove who holds a seat, kept as a hash, good until they are revoked. And personal
 * codes, short enough to type on another device, good once.
 */
@ApplicationScoped
@Transactional
public class SeatTickets {
    private static final int CODE_LENGTH = 8;
    private static final String READABLE = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private final SecureRandom random = new SecureRandom();
    private final KnownTickets known;

    SeatTickets(KnownTickets known) {
        this.known = known;
    }

    /** A new ticket for a person of the session with that code; it is stored nowhere else. */
    public String issue(String code, UUID person) {
        String ticket = Tokens.fresh();
        SeatTicket row = new SeatTicket();
        row.hash = Tokens.hash(ticket);
        row.personId = person;
        row.createdAt = Instant.now();
        row.persist();
        known.issued(row.hash, code);
        return ticket;
    }

    /**
     * The person a ticket belongs to, if it is one of this session and the person is still in it.
     *
     * @param ticket {@code null} if there is none
     */
    public Optional<PersonRecord> holder(UUID session, String ticket) {
        return ticket == null ? Optional.empty() : SeatTicket.<SeatTicket>findByIdOptional(Tokens.hash(ticket))
                .flatMap(row -> present(session, row.personId));
    }

    /** A new personal code; the person's earlier ones stop working. */
    public String issueCode(UUID session, UUID person) {
        ResumeCode.delete("personId", person);
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < CODE_LENGTH; i++) {
            code.append(i == CODE_LENGTH / 2 ? "-" : "").append(READABLE.charAt(random.nextInt(READABLE.length())));
        }
        ResumeCode row = new ResumeCode();
        row.hash = hash(session, code.toString());
        row.personId = person;
        row.createdAt = Instant.now();
        row.persist();
        return code.toString();
    }

    /** Uses up a personal code; empty if there is no such code in this session, or it was used. */
    public Optional<PersonRecord> useCode(UUID session, String code) {
        Optional<ResumeCode> row = ResumeCode.findByIdOptional(hash(session, code));
        return row.filter(found -> ResumeCode.delete("hash", found.hash) == 1) // else another was faster
                .flatMap(found -> present(session, found.personId));
    }

    /** The person a ticket belongs to, if it is one of this session and the person was sent away from it. */
    public Optional<PersonRecord> barred(UUID session, String ticket) {
        return SeatTicket.<SeatTicket>findByIdOptional(Tokens.hash(ticket))
                .flatMap(row -> PersonRecord.<PersonRecord>findByIdOptional(row.personId))
                .filter(found -> found.barred && found.sessionId.equals(session));
    }

    /** From now on one person's tickets are another's. */
    public void hand(UUID from, UUID to) {
        SeatTicket.update("personId = ?1 where personId = ?2", to, from);
        ResumeCode.delete("personId", from);
    }

    private static Optional<PersonRecord> present(UUID session, UUID person) {
        return PersonRecord.<PersonRecord>findByIdOptional(person)
                .filter(found -> found.removedAt == null && found.sessionId.equals(session));
    }

    private static String hash(UUID session, String code) {
        return Tokens.hash(session + " " + code.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT));
    }
}
