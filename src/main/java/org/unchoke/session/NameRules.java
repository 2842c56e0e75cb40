package org.unchoke.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.unchoke.store.PersonRecord;

/** What people may be called in a session. */
@ApplicationScoped
class NameRules {
    private final SessionStore store;

    NameRules(SessionStore store) {
        this.store = store;
    }

    /** A name as it is shown. */
    String usable(UUID session, String typed) {
        try {
            String name = DisplayName.of(typed);
            if (Confusables.isReserved(name, store.find(session).map(found -> found.createdBy).orElse(null))) {
                throw new IllegalArgumentException("That name could be taken for somebody who runs the class. Choose another.");
            }
            return name;
        } catch (IllegalArgumentException unusable) {
            throw new RefusedException(Refusal.NAME_UNUSABLE, unusable.getMessage());
        }
    }

    /** @param except who may have that name; {@code null} for nobody */
    static void requireUnused(List<PersonRecord> people, UUID except, String name) {
        if (people.stream().anyMatch(person -> !person.id.equals(except) && person.nameKey.equals(Confusables.key(name)))) {
            throw new RefusedException(Refusal.NAME_TAKEN,
                    "Somebody here is called that already. Choose another name, or use your personal code if that is you.");
        }
    }
}
