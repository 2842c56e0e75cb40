package org.unchoke.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Everything an operator may set, besides Quarkus's own settings. Described for operators in docs/operate.md. */
@ConfigMapping(prefix = "unchoke")
public interface UnchokeSettings {
    /** Folder of all that Unchoke keeps itself: the embedded PostgreSQL and its programs. */
    @WithDefault(".unchoke")
    Path data();

    /** Loopback port of the embedded PostgreSQL; a free one if absent. */
    Optional<Integer> postgresPort();

    /** The address people type, such as {@code https://lab.example.edu}; detected if absent. */
    Optional<URI> publicUrl();

    /** Where people reach this process, if several share a database and an address; the public address if absent. */
    Optional<URI> processUrl();

    /** After how long without a sign of life another process may take this one's sessions over. */
    @WithDefault("10s")
    Duration lease();

    /** Password of the first account, {@code instructor}; generated and shown once if absent. */
    Optional<String> instructorPassword();

    /** How long a student may be away before the autopilot takes the seat; wall time. */
    @WithDefault("30s")
    Duration gracePeriod();

    /** Whether automatic grades are worked out as soon as a round is over and no class plays. */
    @WithDefault("true")
    boolean examineByItself();

    /** Signing in at the school's own server (OpenID Connect); off while no issuer is set. */
    Oidc oidc();

    /** Where people sign in whose accounts are kept elsewhere. */
    interface Oidc {
        /** The server's address, below which {@code /.well-known/openid-configuration} is found. */
        Optional<URI> issuer();

        /** As what Unchoke is known there. */
        Optional<String> clientId();

        /** What it proves that with. */
        Optional<String> clientSecret();

        /** What people call that server. */
        @WithDefault("your school")
        String name();

        /** Claims, written {@code name=value}, of which each lets somebody unknown make an account that may nothing yet. */
        Optional<List<String>> admit();

        /** What is said to that server as {@code prompt}: with {@code login} people prove there each time who they are. */
        @WithDefault("login")
        String prompt();
    }
}
