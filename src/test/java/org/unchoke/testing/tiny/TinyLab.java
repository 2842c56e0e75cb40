package org.unchoke.testing.tiny;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.unchoke.core.Seed;
import org.unchoke.lab.Document;
import org.unchoke.lab.Holder;
import org.unchoke.lab.Lab;
import org.unchoke.lab.LabAction;
import org.unchoke.lab.LabCard;
import org.unchoke.lab.Match;
import org.unchoke.lab.Scenario;
import org.unchoke.lab.ScenarioException;
import org.unchoke.lab.Seat;
import org.unchoke.lab.StrategyCard;

/** The lab itself. A scenario has {@code title}, {@code hands}, {@code bots} and {@code ticks}. Seat 0 is a bot's. */
public final class TinyLab implements Lab {
    /** The scenario as the tiny lab reads it. */
    public record TinyScenario(String title, int hands, int bots, long ticks, Document document) implements Scenario {
        @Override
        public String autopilot() {
            return "steady";
        }
    }

    /** A scenario with one bot. */
    public static Document document(int hands, long ticks) {
        return new Document(new TreeMap<>()).with("title", "Tiny").with("hands", hands).with("bots", 1).with("ticks", ticks);
    }

    @Override
    public LabCard card() {
        return new LabCard("tiny", "Tiny", 2026, "Count.", 1,
                List.of(new LabCard.Figure("total", "Total", LabCard.Unit.COUNT)), List.of());
    }

    @Override
    public Class<? extends LabAction> actionType() {
        return TinyAction.class;
    }

    @Override
    public List<StrategyCard> strategies() {
        return List.of(new StrategyCard("steady", "Steady", "Adds 1 a tick.", "here", "nothing", true));
    }

    @Override
    public int rulesVersion() {
        return 1;
    }

    @Override
    public Scenario scenario(Document document) throws ScenarioException {
        List<ScenarioException.Mistake> mistakes = new ArrayList<>();
        document.fields().keySet().stream()
                .filter(name -> !List.of("lab", "title", "hands", "bots", "ticks").contains(name))
                .forEach(name -> mistakes.add(new ScenarioException.Mistake("/" + name, "There is no such field.")));
        long hands = number(document, "hands", 1, mistakes);
        long bots = number(document, "bots", 1, mistakes);
        long ticks = number(document, "ticks", 1000, mistakes);
        if (!mistakes.isEmpty()) {
            throw new ScenarioException(mistakes);
        }
        String title = String.valueOf(document.fields().getOrDefault("title", "Tiny"));
        return new TinyScenario(title, (int) hands, (int) bots, ticks, document);
    }

    private static long number(Document document, String name, long otherwise, List<ScenarioException.Mistake> mistakes) {
        Object value = document.fields().getOrDefault(name, otherwise);
        if (value instanceof Long number && number >= 0) {
            return number;
        }
        mistakes.add(new ScenarioException.Mistake("/" + name, "must be a whole number, at least 0"));
        return otherwise;
    }

    @Override
    public List<Seat> seats(Scenario scenario, Seed seed) {
        TinyScenario tiny = (TinyScenario) scenario;
        List<Seat> seats = new ArrayList<>();
        for (int i = 0; i < tiny.bots() + tiny.hands(); i++) {
            boolean hand = i >= tiny.bots();
            TreeMap<String, Long> drawn = new TreeMap<>();
            drawn.put("luck", seed.rng().split(i).nextLong() >>> 40);
            seats.add(new Seat(i, (hand ? "hand-" : "bot-") + i, hand ? "hands" : "bots", hand,
                    hand ? "hand" : "steady", hand ? Holder.NOBODY : Holder.BOT, drawn));
        }
        return seats;
    }

    @Override
    public Match open(Scenario scenario, Seed seed, List<Seat> seats) {
        return new TinyMatch((TinyScenario) scenario, seats);
    }
}
