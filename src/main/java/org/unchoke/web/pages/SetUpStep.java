package org.unchoke.web.pages;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The steps in which a session is set up, in their order. */
public enum SetUpStep {
    /** Title, course, the first round, how many there are. */
    WHAT("What is played", "title|course|rounds|plays-1"),
    /** What each round has of its own. */
    ROUNDS("Rounds", "(plays-(?!1$)|until-|fill-|filler-|text-)\\d{1,2}"),
    /** A swarm described by form; only where a round plays it. */
    SWARM("Your swarm",
            "size|piece|students|studentUpload|studentStays|bots-[a-z-]+|capacity|sigma|botUpload|botStays|seedUpload|slots|slotCount"
                    + "|minutes|dropContent|torrent"),
    /** Who may join, and what others see of them. */
    PEOPLE("People", "seats|emptySeats|asksStudentId|lateJoin|projectorNames"),
    /** How much each criterion counts. */
    GRADES("What counts", "(weight|cap) [a-z]+\\.[a-z-]+"),
    /** What the class will see. */
    PREVIEW("Preview", "(?!)");

    /** Boxes that a browser sends only when they are ticked. */
    private static final List<String> BOXES = List.of("asksStudentId", "lateJoin", "dropContent");

    private final String title;
    private final Pattern fields;

    SetUpStep(String title, String fields) {
        this.title = title;
        this.fields = Pattern.compile(fields);
    }

    /** The head of its page. */
    public String title() {
        return Language.said(title);
    }

    /** How addresses call it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one that addresses call so. */
    static Optional<SetUpStep> of(String word) {
        return Stream.of(values()).filter(step -> step.word().equals(word)).findFirst();
    }

    /** The one with that field on it. */
    static Optional<SetUpStep> with(String field) {
        return Stream.of(values()).filter(step -> step.owns(field)).findFirst();
    }

    boolean owns(String field) {
        return fields.matcher(field).matches();
    }

    /** Takes over what was sent from the step's page; what other steps hold stays. */
    void fill(Fields draft, Fields sent) {
        BOXES.stream().filter(this::owns).forEach(box -> draft.set(box, ""));
        sent.values().forEach((name, value) -> {
            if (owns(name)) {
                draft.set(name, value);
            }
        });
    }
}
