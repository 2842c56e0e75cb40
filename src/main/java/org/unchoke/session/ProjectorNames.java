package org.unchoke.session;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;

/** What the screen on the wall calls people. */
public enum ProjectorNames {
    /** By the names they chose. */
    NAMES,
    /** By animals, the same all through the session. */
    PSEUDONYMS,
    /** Not at all. */
    NONE;

    private static final List<String> ANIMALS = List.of(
            "Albatross", "Badger", "Bat", "Bear", "Beaver", "Bison", "Camel", "Cat", "Cheetah", "Cobra", "Crab", "Crane",
            "Deer", "Dingo", "Dolphin", "Duck", "Eagle", "Eel", "Elk", "Falcon", "Ferret", "Finch", "Fox", "Frog",
            "Gecko", "Goose", "Hare", "Hawk", "Hedgehog", "Heron", "Horse", "Ibis", "Iguana", "Jackal", "Jay", "Kiwi",
            "Koala", "Lemur", "Lion", "Llama", "Lynx", "Magpie", "Mole", "Moose", "Newt", "Octopus", "Otter", "Owl",
            "Panda", "Penguin", "Puma", "Quail", "Rabbit", "Raven", "Salmon", "Seal", "Shark", "Sloth", "Stork", "Swan",
            "Tiger", "Toad", "Turtle", "Walrus", "Whale", "Wolf", "Yak", "Zebra");

    /** How it is called on the wire and in the database. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of that name. */
    @JsonCreator
    public static ProjectorNames of(String wire) {
        for (ProjectorNames names : values()) {
            if (names.wire().equals(wire)) {
                return names;
            }
        }
        throw new IllegalArgumentException("projectorNames is names, pseudonyms or none");
    }

    String of(int place, String name) {
        return switch (this) {
            case NAMES -> name;
            case PSEUDONYMS -> animal(place);
            case NONE -> "";
        };
    }

    private static String animal(int place) {
        int turn = place / ANIMALS.size();
        return ANIMALS.get(place % ANIMALS.size()) + (turn == 0 ? "" : " " + (turn + 1));
    }
}
