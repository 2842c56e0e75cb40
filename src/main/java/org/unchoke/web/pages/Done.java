package org.unchoke.web.pages;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.unchoke.session.LogEntry;

/** Something staff did to a session, in words. */
public record Done(LogEntry entry) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH).withZone(ZoneId.systemDefault());

    /** When, by this computer's clock and zone. */
    public String time() {
        return TIME.format(entry.at());
    }

    /** Where in the session. */
    public String where() {
        return Language.said(entry.round() == 0 ? "before the first round" : "round " + entry.round() + ", tick " + entry.tick());
    }

    /** Who. */
    public String by() {
        return entry.by() == null ? "–" : entry.by();
    }

    /** What. */
    public String what() {
        Map<String, Object> detail = entry.detail();
        return Language.said(switch (entry.what()) {
            case "started" -> "started the round";
            case "paused" -> "paused";
            case "resumed" -> "let it go on";
            case "stepped" -> "went one step";
            case "practice" -> "started a practice";
            case "practiceEnded" -> "ended the practice";
            case "speed" -> "set the speed to ×" + detail.get("speed");
            case "roundEnded" -> "ended round " + detail.get("round");
            case "ended" -> "ended the session";
            case "renamed" -> "renamed who has seat " + detail.get("seat");
            case "removed" -> "removed who had seat " + detail.get("seat");
            case "readmitted" -> "let somebody back in";
            case "merged" -> "made one of seats " + detail.get("seat") + " and " + detail.get("into");
            case "locked" -> Boolean.TRUE.equals(detail.get("locked")) ? "let nobody new in" : "let people in again";
            case "lateJoin" -> Boolean.TRUE.equals(detail.get("lateJoin")) ? "allowed latecomers" : "refused latecomers";
            case "projectorNames" -> "showed " + detail.get("projectorNames") + " on the projector";
            case "banner" -> detail.get("banner") == null ? "took the message away" : "said: " + detail.get("banner");
            case "event" -> "event " + detail.get("type") + fields(detail);
            default -> entry.what() + fields(detail);
        });
    }

    private static String fields(Map<String, Object> detail) {
        return detail.entrySet().stream()
                .filter(field -> !field.getKey().equals("type") && field.getValue() != null)
                .map(field -> ", " + field.getKey() + " " + field.getValue())
                .collect(Collectors.joining());
    }
}
