package org.unchoke.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Somebody who may sign in. Students have no account: a seat ticket is all they need. */
@Entity
@Table(name = "account")
public class Account extends PanacheEntityBase {
    /** The role that manages accounts, and may do all that instructors may. */
    public static final String ADMIN = "admin";

    /** The role that creates, runs, grades, releases and deletes. */
    public static final String INSTRUCTOR = "instructor";

    /** The role that runs sessions of others. */
    public static final String ASSISTANT = "assistant";

    /** The role that grades sessions of others. */
    public static final String GRADER = "grader";

    /** Every role there is, the most powerful first. */
    public static final List<String> ROLES = List.of(ADMIN, INSTRUCTOR, ASSISTANT, GRADER);

    @Id
    public UUID id;

    /** What the person types to sign in. */
    public String name;

    /** BCrypt, in modular crypt format. */
    @Column(name = "password_hash")
    public String passwordHash;

    /** Comma-separated. */
    public String roles;

    @Column(name = "created_at")
    public Instant createdAt;

    /** {@code null} while it may sign in. */
    @Column(name = "disabled_at")
    public Instant disabledAt;

    /** Its roles, one by one; none for an account that may nothing yet. */
    public Set<String> roleSet() {
        return roles.isEmpty() ? Set.of() : new LinkedHashSet<>(List.of(roles.split(",")));
    }

    /** All of them, by name. */
    public static List<Account> inOrder() {
        return list("order by name");
    }

    /** The account of that name. */
    public static Optional<Account> named(String name) {
        return find("name", name).firstResultOptional();
    }
}
