package org.unchoke.config;

import io.quarkus.vertx.http.HttpServer;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.Inet4Address;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where people reach this server. {@code unchoke.public-url} if it is set; else the addresses of this computer, looked
 * up anew each time because a laptop changes networks.
 */
@ApplicationScoped
public class PublicAddress {
    private final Optional<URI> configured;
    private final HttpServer server;

    /** @throws IllegalStateException if {@code unchoke.public-url} is not a plain http or https address */
    PublicAddress(UnchokeSettings settings, HttpServer server) {
        this.configured = settings.publicUrl().map(PublicAddress::requirePlain);
        this.server = server;
    }

    static URI requirePlain(URI url) {
        String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        String path = String.valueOf(url.getRawPath());
        boolean plain = (scheme.equals("http") || scheme.equals("https")) && url.getHost() != null
                && (path.isEmpty() || path.equals("/")) && url.getRawQuery() == null && url.getRawFragment() == null
                && url.getRawUserInfo() == null;
        if (!plain) {
            throw new IllegalStateException("unchoke.public-url (UNCHOKE_PUBLIC_URL) must be an address such as"
                    + " https://lab.example.edu or http://192.168.1.20:8080, without a path; it is " + url);
        }
        return URI.create(scheme + "://" + url.getHost().toLowerCase(Locale.ROOT) + port(scheme, url.getPort()));
    }

    private static String port(String scheme, int port) {
        int usual = scheme.equals("https") ? 443 : 80;
        return port == -1 || port == usual ? "" : ":" + port;
    }

    /** The address to show, without a slash at the end; {@code http://localhost:…} if this computer has no other. */
    public URI base() {
        return all().get(0);
    }

    /** All addresses to offer, the likeliest first; exactly one if it is configured. Never empty. */
    public List<URI> all() {
        if (configured.isPresent()) {
            return List.of(configured.get());
        }
        List<URI> addresses = new ArrayList<>();
        for (Inet4Address address : LanAddresses.detect()) {
            addresses.add(here(address.getHostAddress()));
        }
        return addresses.isEmpty() ? List.of(here("localhost")) : List.copyOf(addresses);
    }

    /** {@link #base} followed by {@code path}, which begins with a slash. */
    public URI of(String path) {
        return URI.create(base() + path);
    }

    /** The WebSocket address of {@code path}: {@code wss} exactly if {@link #secure}. */
    public URI socketOf(String path) {
        return URI.create(base().toString().replaceFirst("^http", "ws") + path);
    }

    /** Whether people come by https; then, and only then, cookies are Secure. */
    public boolean secure() {
        return configured.isPresent() && configured.get().getScheme().equals("https");
    }

    /**
     * The origins a browser may have: the configured one only, if it is https (a proxy stands in front of us); else also
     * this computer under its own names.
     */
    public Set<String> origins() {
        Set<String> origins = new LinkedHashSet<>();
        all().forEach(address -> origins.add(address.toString()));
        if (!secure()) {
            List.of("localhost", "127.0.0.1", "[::1]").forEach(name -> origins.add(here(name).toString()));
        }
        return origins;
    }

    /** What this address cannot do, in sentences for the instructor; empty if nothing. */
    public List<String> lacks() {
        if (secure()) {
            return List.of();
        }
        List<String> lacks = new ArrayList<>();
        if (configured.isEmpty() && base().getHost().equals("localhost")) {
            lacks.add("This computer is on no network: only its own browser can reach the lab.");
        } else if (configured.isEmpty()) {
            lacks.add("Only devices on the same network reach this address.");
        }
        lacks.add("Plain http: others on the network can read what is sent, and phones may dim their screens during play.");
        return lacks;
    }

    private URI here(String host) {
        return URI.create("http://" + host + port("http", server.getPort()));
    }
}
