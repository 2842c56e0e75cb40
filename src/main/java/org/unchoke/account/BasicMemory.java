package org.unchoke.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names and passwords that were right a moment ago. Programs send them with every request, and BCrypt is slow on
 * purpose. Kept for a minute at most, as a hash whose key dies with the process; forgotten at once when the account changes.
 */
@ApplicationScoped
class BasicMemory {
    static final Duration LIFE = Duration.ofSeconds(60);
    private static final int MOST = 1_000;
    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec key = key();
    private final Lock[] locks = Stream.generate(ReentrantLock::new).limit(64).toArray(Lock[]::new);
    private final Map<String, Known> known = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MOST;
        }
    };

    /** Who it was. */
    record Holder(String name, Set<String> roles) {}

    private record Known(Holder holder, long until) {}

    private static SecretKeySpec key() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return new SecretKeySpec(bytes, HMAC);
    }

    /**
     * Who that is, asking {@code check} only if it is not known. Equal requests at the same moment ask once.
     *
     * @param address credentials are known from there only, so nobody else learns anything from being answered sooner
     * @param mayRecall whether what is known counts
     */
    Optional<Holder> holder(
            String name, String password, String address, boolean mayRecall, Supplier<Optional<Holder>> check) {
        String hash = hash(name.length() + " " + name + " " + password + " " + address);
        Lock lock = locks[Math.floorMod(hash.hashCode(), locks.length)];
        lock.lock();
        try {
            Optional<Holder> remembered = mayRecall ? recall(hash) : Optional.empty();
            if (remembered.isPresent()) {
                return remembered;
            }
            Optional<Holder> checked = check.get();
            checked.ifPresent(holder -> keep(hash, holder));
            return checked;
        } finally {
            lock.unlock();
        }
    }

    private synchronized Optional<Holder> recall(String hash) {
        Known found = known.get(hash);
        return found == null || found.until - System.nanoTime() < 0 ? Optional.empty() : Optional.of(found.holder);
    }

    private synchronized void keep(String hash, Holder holder) {
        known.put(hash, new Known(holder, System.nanoTime() + LIFE.toNanos()));
    }

    synchronized void forget(@Observes SignInsEnded ended) {
        if (ended.signIn() == null) {
            known.values().removeIf(each -> each.holder.name.equals(ended.account()));
        }
    }

    private String hash(String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return new String(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)), StandardCharsets.ISO_8859_1);
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException("Every Java platform has " + HMAC, impossible);
        }
    }
}
