package org.unchoke.config.postgres;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * PostgreSQL's programs, taken from the archive on the class path and unpacked once per version. They are kept in a
 * folder of ours rather than in the system's temporary one, where another user could put programs of his own first.
 */
final class Binaries {
    private Binaries() {}

    /** The unpacked programs for this machine, below {@code folder}; it holds {@code bin}, {@code lib}, {@code share}. */
    static Path unpackedBelow(Path folder) throws EmbeddedPostgresException, IOException {
        byte[] archive = archive();
        Path home = folder.resolve("postgresql-" + digest(archive));
        if (Files.isDirectory(home)) {
            return home;
        }
        Files.createDirectories(folder);
        Path part = Files.createTempDirectory(folder, "unpacking-");
        unpack(archive, part);
        try {
            Files.move(part, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException lostRace) {
            if (!Files.isDirectory(home)) {
                throw lostRace;
            }
            Trees.delete(part);
        }
        return home;
    }

    private static byte[] archive() throws EmbeddedPostgresException, IOException {
        String machine = System.getProperty("os.arch");
        String system = system(System.getProperty("os.name"));
        try (InputStream packed = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine)) {
            return packed.readAllBytes();
        } catch (IllegalStateException missing) {
            throw new EmbeddedPostgresException("Unchoke brings no PostgreSQL for " + system + " on " + machine
                    + ". Install PostgreSQL yourself and set QUARKUS_DATASOURCE_JDBC_URL to it.", missing);
        }
    }

    private static String system(String osName) throws EmbeddedPostgresException {
        String name = osName.toLowerCase(Locale.ROOT);
        if (name.contains("linux")) {
            return "Linux";
        }
        if (name.contains("mac")) {
            return "Darwin";
        }
        throw new EmbeddedPostgresException("The PostgreSQL that comes with Unchoke runs on Linux and macOS, not on "
                + osName + ". Start Unchoke in a Linux environment such as WSL, or install PostgreSQL yourself and set"
                + " QUARKUS_DATASOURCE_JDBC_URL to it.");
    }

    private static String digest(byte[] archive) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static void unpack(byte[] archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("Archive entry outside the target: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                    continue;
                }
                Files.createDirectories(file.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, file);
                    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(
                            (entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }
}
