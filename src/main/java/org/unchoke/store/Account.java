package org.unchoke.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.security.jpa.Password;
import io.quarkus.security.jpa.Roles;
import io.quarkus.security.jpa.UserDefinition;
import io.quarkus.security.jpa.Username;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Somebody who may sign in. Students have no account: a seat ticket is all they need. */
@Entity
@Table(name = "account")
@UserDefinition
public class Account extends PanacheEntityBase {
    /** The role that manages accounts, and may do all that instructors may. */
    public static final String ADMIN = "admin";

    /** The role that creates, runs, grades, releases and deletes. */
    public static final String INSTRUCTOR = "instructor";

    /** The role that runs sessions of others. */
    public static final String ASSISTANT = "assistant";

    /** The role that grades sessions of others. */
    public static final String GRADER = "grader";

    @Id
    public UUID id;

    /** What the person types to sign in. */
    @Username
    public String name;

    /** BCrypt, in modular crypt format. */
    @Password
    @Column(name = "password_hash")
    public String passwordHash;

    /** Comma-separated. */
    @Roles
    public String roles;

    @Column(name = "created_at")
    public Instant createdAt;

    /** The account of that name. */
    public static Optional<Account> named(String name) {
        return find("name", name).firstResultOptional();
    }
}
