package org.unchoke.course;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.unchoke.config.Json;
import org.unchoke.store.Account;
import org.unchoke.store.Course;
import org.unchoke.store.SetUpRecord;

/**
 * How sessions are set up: drafts, which an account fills in step by step, and templates, which it keeps under a name.
 * What the fields mean is the form's to say.
 */
@ApplicationScoped
@Transactional
public class SetUps {
    /** Older drafts are forgotten. */
    static final int MOST_DRAFTS = 20;

    /** More than this nobody finds anything in. */
    static final int MOST_TEMPLATES = 100;

    private static final int LONGEST_NAME = 80;

    /**
     * A template as lists show it.
     *
     * @param own whether the account that asks may rename and delete it
     * @param course title of the course whose staff may use it; {@code null} if only its owner may
     */
    public record Template(UUID id, String name, boolean own, String owner, String course, Instant changedAt) {}

    /** What has been filled in so far; empty if nothing was saved, or it is somebody else's. */
    public Optional<Map<String, String>> draft(String account, UUID id) {
        UUID owner = idOf(account);
        return SetUpRecord.<SetUpRecord>findByIdOptional(id)
                .filter(record -> record.name == null && record.ownerId.equals(owner))
                .map(record -> read(record.fields));
    }

    /** Saves a draft under an id that its account has drawn. Says whether the id was free or its own. */
    public boolean save(String account, UUID id, Map<String, String> fields) {
        UUID owner = idOf(account);
        SetUpRecord record = SetUpRecord.findById(id);
        if (record != null && (record.name != null || !record.ownerId.equals(owner))) {
            return false;
        }
        if (record == null) {
            record = create(id, owner, null, null);
        }
        record.fields = write(fields);
        record.changedAt = Instant.now();
        SetUpRecord.drafts(owner).stream().skip(MOST_DRAFTS).forEach(SetUpRecord::delete);
        return true;
    }

    /**
     * Keeps a set-up under a name.
     *
     * @param course whose staff may use it too; {@code null} if nobody else
     * @throws IllegalArgumentException if the name cannot be had; the message is for the person
     */
    public UUID keep(String account, String name, UUID course, Map<String, String> fields) {
        UUID owner = idOf(account);
        if (SetUpRecord.count("ownerId = ?1 and name is not null", owner) >= MOST_TEMPLATES) {
            throw new IllegalArgumentException("You have " + MOST_TEMPLATES + " templates; delete one that you no longer need first.");
        }
        SetUpRecord record = create(UUID.randomUUID(), owner, usable(owner, name, null), course);
        record.fields = write(fields);
        return record.id;
    }

    private static SetUpRecord create(UUID id, UUID owner, String name, UUID course) {
        SetUpRecord record = new SetUpRecord();
        record.id = id;
        record.ownerId = owner;
        record.name = name;
        record.courseId = course;
        record.fields = "{}";
        record.changedAt = Instant.now();
        record.persist();
        return record;
    }

    /** Those that the account may use, by name. */
    public List<Template> templates(String account) {
        UUID own = idOf(account);
        return SetUpRecord.templates(own).stream().map(record -> template(record, own)).toList();
    }

    private static Template template(SetUpRecord record, UUID account) {
        String owner = Account.<Account>findByIdOptional(record.ownerId).map(found -> found.name).orElse("");
        String course = record.courseId == null
                ? null
                : Course.<Course>findByIdOptional(record.courseId).map(found -> found.title).orElse(null);
        return new Template(record.id, record.name, record.ownerId.equals(account), owner, course, record.changedAt);
    }

    /** What a template that the account may use holds. */
    public Optional<Map<String, String>> of(String account, UUID id) {
        return SetUpRecord.templates(idOf(account)).stream()
                .filter(record -> record.id.equals(id))
                .findFirst()
                .map(record -> read(record.fields));
    }

    /**
     * Gives one of the account's own templates another name. Says whether there is such a template.
     *
     * @throws IllegalArgumentException if the name cannot be had
     */
    public boolean rename(String account, UUID id, String name) {
        Optional<SetUpRecord> own = own(account, id);
        own.ifPresent(record -> record.name = usable(record.ownerId, name, id));
        return own.isPresent();
    }

    /** Deletes one of the account's own templates. Says whether there was one. */
    public boolean delete(String account, UUID id) {
        Optional<SetUpRecord> own = own(account, id);
        own.ifPresent(SetUpRecord::delete);
        return own.isPresent();
    }

    private static Optional<SetUpRecord> own(String account, UUID id) {
        UUID owner = idOf(account);
        return SetUpRecord.<SetUpRecord>findByIdOptional(id)
                .filter(record -> record.name != null && record.ownerId.equals(owner));
    }

    private static String usable(UUID owner, String typed, UUID except) {
        String name = typed == null ? "" : typed.strip();
        if (name.isEmpty() || name.codePointCount(0, name.length()) > LONGEST_NAME || name.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("Write a name of 1 to " + LONGEST_NAME + " characters.");
        }
        if (SetUpRecord.named(owner, name).filter(other -> !other.id.equals(except)).isPresent()) {
            throw new IllegalArgumentException("You have a template of that name already. Choose another name.");
        }
        return name;
    }

    private static UUID idOf(String account) {
        return Account.named(account).orElseThrow(() -> new IllegalStateException("No account " + account)).id;
    }

    private static Map<String, String> read(String json) {
        try {
            return Json.full().readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("A set-up is damaged", damaged);
        }
    }

    private static String write(Map<String, String> fields) {
        try {
            return Json.full().writeValueAsString(fields);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Plain texts", impossible);
        }
    }
}
