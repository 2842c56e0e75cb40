package org.unchoke.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A bad network between a client and a server: a TCP proxy that slices what passes into small pieces, delays them, cuts
 * connections in the middle of a frame, and now and then swallows everything without a word. What it does is decided by
 * a seed and the order of connections.
 */
public final class FlakyProxy implements AutoCloseable {
    private static final int BUFFER = 4096;
    private static final int LARGEST_SLICE = 300;
    private static final int LONGEST_DELAY_MILLIS = 25;
    private static final int LEAST_BEFORE_TROUBLE = 600;
    private static final int MOST_BEFORE_TROUBLE = 9000;

    private final ServerSocket entrance;
    private final int target;
    private final Random dice;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger cuts = new AtomicInteger();
    private final AtomicInteger holes = new AtomicInteger();
    private volatile boolean calm;

    /** A proxy at a free port, in front of a port of this machine. */
    public FlakyProxy(int target, long seed) throws IOException {
        this.target = target;
        this.dice = new Random(seed);
        this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    /** Where clients connect. */
    public int port() {
        return entrance.getLocalPort();
    }

    /** From now on everything passes as it should; what was swallowed stays so. */
    public void calm() {
        calm = true;
    }

    /** Connections cut so far. */
    public int cuts() {
        return cuts.get();
    }

    /** Connections that fell silent so far. */
    public int holes() {
        return holes.get();
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket client = entrance.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                open.add(client);
                open.add(server);
                Fate fate = new Fate();
                threads.execute(() -> pump(client, server, fate, dice.nextLong()));
                threads.execute(() -> pump(server, client, fate, dice.nextLong()));
            } catch (IOException closed) {
                return;
            }
        }
    }

    /** What becomes of one connection. */
    private final class Fate {
        private final boolean silent = dice.nextInt(3) == 0;
        private int left = LEAST_BEFORE_TROUBLE + dice.nextInt(MOST_BEFORE_TROUBLE);
        private boolean swallowing;

        /** How many of so many bytes still pass. */
        synchronized int passing(int bytes) {
            if (calm && !swallowing) {
                return bytes;
            }
            int passing = Math.min(bytes, left);
            left -= passing;
            if (passing < bytes && silent && !swallowing) {
                swallowing = true;
                holes.incrementAndGet();
            }
            return passing;
        }
    }

    private void pump(Socket from, Socket to, Fate fate, long seed) {
        Random own = new Random(seed);
        byte[] buffer = new byte[BUFFER];
        try (from; to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                for (int at = 0; at < read; ) {
                    int slice = Math.min(read - at, 1 + own.nextInt(LARGEST_SLICE));
                    int passing = fate.passing(slice);
                    out.write(buffer, at, passing);
                    out.flush();
                    at += slice;
                    if (passing < slice && !fate.silent) {
                        cuts.incrementAndGet();
                        from.setSoLinger(true, 0); // a reset: the other side learns of it at once, and rudely
                        to.setSoLinger(true, 0);
                        return;
                    }
                    pause(calm || own.nextInt(4) > 0 ? 0 : own.nextInt(LONGEST_DELAY_MILLIS));
                }
            }
        } catch (IOException gone) {
            return;
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        for (Socket socket : open) {
            socket.close();
        }
        threads.shutdownNow();
    }
}
