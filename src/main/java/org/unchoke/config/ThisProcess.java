package org.unchoke.config;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** This process among those that share a database. */
@ApplicationScoped
public class ThisProcess {
    private final PublicAddress address;
    private final UnchokeSettings settings;
    private final String name;

    ThisProcess(PublicAddress address, UnchokeSettings settings, @ConfigProperty(name = "quarkus.http.port") int port) {
        this.address = address;
        this.settings = settings;
        this.name = host() + ":" + (port > 0 ? Integer.toString(port) : "process " + ProcessHandle.current().pid());
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }

    /**
     * What no other process is called at the same time: this machine and the web server's port. After a restart it is the
     * same, so that what the process had before the restart is at once its own again.
     */
    public String name() {
        return name;
    }

    /** Where people reach this process and no other, without a slash at the end. */
    public URI url() {
        return settings.processUrl().map(PublicAddress::requirePlain).orElseGet(address::base);
    }
}
