package org.unchoke.web.pages;

import java.security.SecureRandom;
import java.util.List;

/** Display names for people who would rather not think of one. */
final class NameSuggestion {
    private static final List<String> FIRST = List.of(
            "Brisk", "Calm", "Clever", "Cosmic", "Curious", "Dapper", "Eager", "Fuzzy", "Gentle", "Golden", "Happy", "Humble",
            "Jolly", "Keen", "Lively", "Lucky", "Mellow", "Nimble", "Patient", "Proud", "Quick", "Quiet", "Rapid", "Sunny",
            "Swift", "Tidy", "Velvet", "Vivid", "Witty", "Zesty");
    private static final List<String> SECOND = List.of(
            "Badger", "Beetle", "Crane", "Dolphin", "Falcon", "Ferret", "Finch", "Fox", "Gecko", "Heron", "Ibis", "Jackdaw",
            "Koala", "Lemur", "Lynx", "Magpie", "Marten", "Newt", "Ocelot", "Otter", "Owl", "Panda", "Puffin", "Raven",
            "Robin", "Seal", "Stoat", "Tapir", "Wombat", "Wren");
    private static final SecureRandom RANDOM = new SecureRandom();

    private NameSuggestion() {}

    /** One of 900, such as "Quiet Otter". */
    static String next() {
        return FIRST.get(RANDOM.nextInt(FIRST.size())) + " " + SECOND.get(RANDOM.nextInt(SECOND.size()));
    }
}
