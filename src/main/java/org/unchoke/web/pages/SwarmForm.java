package org.unchoke.web.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.unchoke.lab.Document;
import org.unchoke.lab.ScenarioException;
import org.unchoke.lab.StrategyCard;
import org.unchoke.labs.bittorrent.BitTorrentLab;

/**
 * A swarm described by form fields, turned into a scenario document. It checks only that numbers are numbers; what
 * they may be is the scenario's to say, and {@link #mistake} says it beside the right field.
 */
final class SwarmForm {
    /** Those that torrents have, in KiB. */
    static final List<String> PIECE_LENGTHS = List.of("16", "32", "64", "128", "256", "512", "1024", "2048", "4096");

    private static final long BYTES_PER_KILOBYTE = 1000;
    private static final long BYTES_PER_KIBIBYTE = 1024;
    private static final int SECONDS_PER_MINUTE = 60;
    private static final BitTorrentLab LAB = new BitTorrentLab();
    private final Fields fields;
    private final List<String> groupFields = new ArrayList<>();
    private TorrentContent torrent;

    SwarmForm(Fields fields) {
        this.fields = fields;
    }

    /** A strategy that bots can be asked for, and the field that holds how many. */
    public record Bot(StrategyCard card) {
        /** Name of the field. */
        public String field() {
            return "bots-" + card.id();
        }
    }

    /** All of them: those that a seat can be handed to. */
    static List<Bot> bots() {
        return LAB.strategies().stream().filter(StrategyCard::autopilot).map(Bot::new).toList();
    }

    /** What the form holds before anybody has typed. */
    static Map<String, String> defaults() {
        Map<String, String> values = new TreeMap<>();
        values.put("size", "100");
        values.put("piece", "256");
        values.put("students", "20");
        values.put("studentUpload", "100");
        values.put("studentStays", "leave");
        values.put("seedUpload", "150");
        values.put("bots-reference", "20");
        values.put("capacity", "lognormal");
        values.put("sigma", "1.3");
        values.put("botUpload", "100");
        values.put("botStays", "leave");
        values.put("slots", "fixed");
        values.put("slotCount", "4");
        values.put("minutes", "60");
        return values;
    }

    /** What a .torrent file said that was read before; {@code null} if there is none. */
    static TorrentContent torrent(Fields fields) {
        if (!fields.value(Upload.TORN).isEmpty()) {
            fields.mistake("torrent", fields.value(Upload.TORN));
        }
        if (fields.value("content").isEmpty()) {
            return null;
        }
        try {
            return TorrentContent.parse(fields.value("content"));
        } catch (ScenarioException tampered) {
            fields.mistake("torrent", "Choose the .torrent file again.");
            return null;
        }
    }

    /** The scenario; its sizes are the torrent's, or else those typed. */
    Document document() {
        torrent = torrent(fields);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("lab", "bittorrent");
        document.put("title", torrent == null ? "Own swarm" : torrent.shortName());
        document.put("content", torrent == null ? typedContent() : torrent.content());
        document.put("rules", Map.of("slots", slots()));
        document.put("peers", peers());
        document.put("autopilot", "reference");
        document.put("endsAtSeconds", fields.whole("minutes") * SECONDS_PER_MINUTE);
        return new Document(document);
    }

    private Map<String, Object> typedContent() {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("sizeBytes", fields.whole("size") * BYTES_PER_KILOBYTE * BYTES_PER_KILOBYTE);
        content.put("pieceBytes", fields.whole("piece") * BYTES_PER_KIBIBYTE);
        return content;
    }

    private String slots() {
        return fields.value("slots").equals("fixed") ? "fixed(" + fields.whole("slotCount") + ")" : fields.value("slots");
    }

    private List<Object> peers() {
        List<Object> groups = new ArrayList<>();
        add(groups, "seedUpload", "seed", "seed", "reference", 1, rate("seedUpload"), "stay");
        for (Bot bot : bots()) {
            long count = fields.wholeOrNothing(bot.field());
            if (count != 0) {
                String id = bot.card().id();
                add(groups, bot.field(), id, "leecher", id, count, botUpload(), fields.value("botStays"));
            }
        }
        long students = fields.wholeOrNothing("students");
        if (students != 0) {
            add(groups, "students", "student", "leecher", "hand", students, rate("studentUpload"), fields.value("studentStays"));
        }
        return groups;
    }

    private void add(List<Object> groups, String field, String name, String role, String strategy, long count, Object upload, String after) {
        Map<String, Object> group = new LinkedHashMap<>();
        group.put("name", name);
        group.put("count", count);
        group.put("role", role);
        group.put("strategy", strategy);
        group.put("uploadBytesPerSecond", upload);
        group.put("afterFinish", after);
        groups.add(group);
        groupFields.add(field);
    }

    private Object botUpload() {
        return fields.value("capacity").equals("lognormal")
                ? Map.of("lognormal", Map.of("sigma", fields.number("sigma")))
                : (Object) rate("botUpload");
    }

    private long rate(String field) {
        long kilobytes = fields.whole(field);
        if (kilobytes < 1) {
            fields.mistake(field, "Write at least 1.");
        }
        return kilobytes * BYTES_PER_KILOBYTE;
    }

    /** Notes a mistake of the document beside the field it came from. */
    void mistake(ScenarioException.Mistake mistake) {
        String field = field(mistake.path());
        fields.mistake(field, sentence(mistake));
    }

    private String field(String path) {
        String[] steps = path.split("/");
        String top = steps.length > 1 ? steps[1] : "";
        return switch (top) {
            case "title" -> "title";
            case "content" -> contentField(path);
            case "rules" -> fields.value("slots").equals("fixed") ? "slotCount" : "slots";
            case "endsAtSeconds" -> "minutes";
            case "peers" -> steps.length > 2 ? groupField(Integer.parseInt(steps[2]), path) : "students";
            default -> "";
        };
    }

    private String contentField(String path) {
        if (torrent != null) {
            return "torrent";
        }
        return path.endsWith("pieceBytes") ? "piece" : "size";
    }

    private String groupField(int group, String path) {
        String field = groupFields.get(group);
        if (!path.contains("uploadBytesPerSecond")) {
            return field;
        }
        if (field.startsWith("bots-")) {
            return fields.value("capacity").equals("lognormal") ? "sigma" : "botUpload";
        }
        return field.equals("students") ? "studentUpload" : field;
    }

    /** The scenario counts in bytes and seconds; the form does not, so the sentence says which. */
    private static String sentence(ScenarioException.Mistake mistake) {
        String path = mistake.path();
        if (path.isEmpty()) {
            return mistake.message();
        }
        String subject = path.substring(path.lastIndexOf('/') + 1);
        String unit = switch (subject) {
            case "sizeBytes", "pieceBytes" -> "In bytes, it ";
            case "uploadBytesPerSecond" -> "In bytes per second, it ";
            case "endsAtSeconds" -> "In seconds, it ";
            case "peers" -> "The peers ";
            case "files" -> "The files ";
            default -> "It ";
        };
        return subject.equals("slots") ? "Write a whole number from 1 to 999." : unit + mistake.message() + ".";
    }
}
