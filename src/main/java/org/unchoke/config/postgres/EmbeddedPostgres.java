package org.unchoke.config.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * A PostgreSQL server on a folder of ours. The folder is kept; a server that a killed Unchoke left behind, or that
 * another Unchoke on the same folder runs, is used as it is. While open, the server is watched and started again on
 * the same port when it dies. The last process to close stops it.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(EmbeddedPostgres.class);
    private static final int ATTEMPTS_AT_A_FREE_PORT = 5;

    private final FolderLocks locks;
    private final Cluster cluster;
    private final int port;
    private final Login login;
    private final Login owner;
    private final Watch watch;

    private EmbeddedPostgres(FolderLocks locks, Cluster cluster, int port, Login login, Login owner) {
        this.locks = locks;
        this.cluster = cluster;
        this.port = port;
        this.login = login;
        this.owner = owner;
        this.watch = new Watch(this::look);
    }

    /**
     * Opens the server on {@code folder}: creates it, finds it running, or starts it.
     *
     * @param folder holds the data, its passwords and the server's log; made if missing, readable by its owner only
     * @param programs where PostgreSQL's programs are unpacked; made if missing
     * @param wantedPort TCP port on the loopback address, 0 for any free one; a server that runs already keeps its own
     * @throws EmbeddedPostgresException if it cannot run here; the message says what to do
     */
    public static EmbeddedPostgres open(Path folder, Path programs, int wantedPort) throws EmbeddedPostgresException {
        Path home = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(home.getParent());
            if (!Files.exists(home)) {
                var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
                Files.createDirectory(home, ownerOnly);
            }
            Path unpacked = Binaries.unpackedBelow(programs.toAbsolutePath().normalize());
            Cluster cluster = new Cluster(Programs.at(unpacked), home);
            FolderLocks locks = new FolderLocks(home);
            return locks.alone(() -> openAlone(home, cluster, locks, wantedPort));
        } catch (AccessDeniedException denied) {
            throw new EmbeddedPostgresException("Unchoke keeps its data in " + home + " but may not use "
                    + denied.getFile() + ". Make the folder belong to the user who runs Unchoke, or set unchoke.data"
                    + " (UNCHOKE_DATA) to another folder.", denied);
        } catch (FileSystemException failed) {
            throw new EmbeddedPostgresException("Unchoke cannot keep its data in " + home + ": " + failed.getMessage()
                    + ". Mend that, or set unchoke.data (UNCHOKE_DATA) to another folder.", failed);
        } catch (IOException failed) {
            throw new EmbeddedPostgresException("PostgreSQL could not be started on " + home + ": " + failed.getMessage(),
                    failed);
        }
    }

    private static EmbeddedPostgres openAlone(Path home, Cluster cluster, FolderLocks locks, int wantedPort)
            throws EmbeddedPostgresException, IOException {
        Path superuserFile = home.resolve("superuser-password");
        String superuser = Secrets.at(superuserFile);
        String application = Secrets.at(home.resolve("application-password"));
        String owner = Secrets.at(home.resolve("owner-password"));
        cluster.createIfMissing(superuserFile);
        Optional<ServerProcess> found = cluster.running();
        ServerProcess server = found.isPresent() ? found.get() : start(cluster, wantedPort);
        try (Database database = Database.at(server.port(), superuser)) {
            database.requireDurable(cluster.data());
            Database.createApplication(server.port(), superuser, application, owner);
        } catch (SQLException refused) {
            throw new EmbeddedPostgresException("The PostgreSQL server on " + home + " refuses Unchoke: "
                    + refused.getMessage() + ". If the password files there were changed, put them back.", refused);
        }
        locks.enter();
        String url = Database.url(server.port(), Database.APPLICATION);
        EmbeddedPostgres opened = new EmbeddedPostgres(locks, cluster, server.port(),
                new Login(url, Database.APPLICATION, application), new Login(url, Database.OWNER, owner));
        opened.watch.start();
        return opened;
    }

    private static ServerProcess start(Cluster cluster, int wantedPort) throws EmbeddedPostgresException, IOException {
        if (wantedPort != 0) {
            if (!isFree(wantedPort)) {
                throw new EmbeddedPostgresException("Port " + wantedPort + " (unchoke.postgres-port) is taken by another"
                        + " program. Choose another, or leave the setting out and Unchoke takes a free one.");
            }
            return cluster.start(wantedPort);
        }
        for (int attempt = 1;; attempt++) {
            try {
                return cluster.start(freePort());
            } catch (EmbeddedPostgresException failed) {
                // between our asking and PostgreSQL's binding, somebody else may take the port
                if (attempt == ATTEMPTS_AT_A_FREE_PORT || !failed.getMessage().contains("Address already in use")) {
                    throw failed;
                }
            }
        }
    }

    /** How the application connects. Stays right when the server is restarted. */
    public Login login() {
        return login;
    }

    /** How migrations connect: as the owner of everything in the database. */
    public Login owner() {
        return owner;
    }

    /** One look by the watch: starts the server again if it is gone, and keeps its log small. */
    private void look() throws EmbeddedPostgresException, IOException {
        if (cluster.running().isEmpty()) {
            bringBack();
        } else if (cluster.isLogLarge()) {
            locks.alone(() -> {
                if (cluster.isLogLarge()) {
                    cluster.turnLogOver();
                }
                return null;
            });
        }
    }

    private void bringBack() throws EmbeddedPostgresException, IOException {
        locks.alone(() -> {
            if (cluster.running().isEmpty()) {
                LOG.warn("PostgreSQL has died; starting it again");
                cluster.start(port);
                LOG.warn("PostgreSQL runs again");
            }
            return null;
        });
    }

    /** Ends the use of the server, and stops it if no other process uses it. A second call does nothing. */
    @Override
    public void close() throws EmbeddedPostgresException {
        if (!watch.end()) {
            return;
        }
        try (locks) {
            locks.alone(() -> {
                if (locks.leaveAsLast()) {
                    cluster.stop();
                }
                return null;
            });
        } catch (IOException failed) {
            throw new EmbeddedPostgresException("PostgreSQL was not stopped: " + failed.getMessage(), failed);
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }
}
