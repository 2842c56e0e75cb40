package org.unchoke.account;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * Somebody the school's own sign-in vouches for.
 *
 * @param issuer the server
 * @param subject whom it means
 * @param claims what else it says about the person
 */
public record SchoolPerson(String issuer, String subject, JsonNode claims) {
    /** What the person is called there; for people to recognise, not to decide by. */
    public String label() {
        return first("email").or(() -> first("preferred_username")).or(() -> first("name")).orElse(subject);
    }

    /** A name for an account, to begin with. */
    public String suggestedName() {
        return first("preferred_username").or(() -> first("email")).orElse("").replaceAll("[^\\p{L}\\p{N}._@+-]", "");
    }

    private Optional<String> first(String claim) {
        return Optional.ofNullable(claims.path(claim).textValue()).filter(value -> !value.isBlank());
    }

    /** Whether one of the rules, written {@code claim=value}, fits. An e-mail address counts only if it was verified. */
    boolean fits(List<String> rules) {
        return rules.stream().map(rule -> rule.split("=", 2)).anyMatch(rule -> has(rule[0].strip(), rule[1].strip()));
    }

    private boolean has(String claim, String value) {
        JsonNode held = claims.path(claim);
        boolean equal = held.isArray()
                ? StreamSupport.stream(held.spliterator(), false).anyMatch(each -> each.asText().equals(value))
                : held.isValueNode() && held.asText().equals(value);
        return equal && (!claim.equals("email") || claims.path("email_verified").asBoolean(false));
    }
}
