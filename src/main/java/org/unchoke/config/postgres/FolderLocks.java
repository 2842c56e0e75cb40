package org.unchoke.config.postgres;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps several processes that use one data folder out of each other's way. The system frees these locks when a
 * process dies, however it dies.
 */
final class FolderLocks implements Closeable {
    private final FileChannel change;
    private final FileChannel use;
    private FileLock inUse;

    /** What may fail while the lock is held. */
    @FunctionalInterface
    interface Change<T> {
        T make() throws EmbeddedPostgresException, IOException;
    }

    /** Opens the two lock files in {@code folder}, which must exist and be writable. */
    FolderLocks(Path folder) throws IOException {
        change = open(folder.resolve("change.lock"));
        use = open(folder.resolve("use.lock"));
    }

    /** Does something no other process may do at the same time: create, start or stop the server. */
    synchronized <T> T alone(Change<T> work) throws EmbeddedPostgresException, IOException {
        try (FileLock held = change.lock()) {
            return work.make();
        }
    }

    /** From now on this process counts as a user of the server. */
    void enter() throws IOException {
        inUse = use.lock(0, Long.MAX_VALUE, true);
    }

    /** This process no longer uses the server; true if no other does either. To be called from {@link #alone}. */
    boolean leaveAsLast() throws IOException {
        if (inUse != null) {
            inUse.release();
            inUse = null;
        }
        try (FileLock nobodyElse = use.tryLock()) {
            return nobodyElse != null;
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    @Override
    public void close() throws IOException {
        use.close();
        change.close();
    }
}
