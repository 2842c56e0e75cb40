package org.unchoke.testing;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;

/** A school's own sign-in in a process of its own: oidc-provider, which Node runs. It lets anybody in with any password. */
public final class School implements AutoCloseable {
    private static final File FOLDER = Path.of("src", "main", "webui").toFile();
    private final int port;
    private Process process;

    private School(int port) {
        this.port = port;
    }

    /** One that is not open yet. */
    public static School closed() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new School(probe.getLocalPort());
        }
    }

    /** Opens it for an application that takes {@link #with its settings}. */
    public School open(PackagedApp app) throws IOException {
        process = new ProcessBuilder("node", "dev/school.mjs", Integer.toString(port), app.base()).directory(FOLDER)
                .redirectErrorStream(true).redirectOutput(Path.of("target", "school.log").toFile()).start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        Patience.await().until(this::answers);
        return this;
    }

    private boolean answers() {
        try (Socket socket = new Socket("localhost", port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Lets an application sign its people in here. */
    public PackagedApp with(PackagedApp app) {
        return app.with("UNCHOKE_OIDC_ISSUER", "http://localhost:" + port)
                .with("UNCHOKE_OIDC_CLIENT_ID", "unchoke")
                .with("UNCHOKE_OIDC_CLIENT_SECRET", "a secret of at least thirty-two characters")
                .with("UNCHOKE_OIDC_NAME", "Example University");
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroy();
        }
    }
}
