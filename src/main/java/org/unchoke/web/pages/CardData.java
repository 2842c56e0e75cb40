package org.unchoke.web.pages;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.qute.TemplateExtension;
import java.util.List;
import org.unchoke.config.Json;
import org.unchoke.lab.Lab;
import org.unchoke.lab.LabCard;
import org.unchoke.lab.StrategyCard;
import org.unchoke.labs.LabCatalog;

/** The strategies a student may hand a seat to, for the play page's script. */
@TemplateExtension
final class Autopilots {
    private Autopilots() {}

    private record Choice(String id, String name, String idea) {
        static Choice of(StrategyCard card) {
            return new Choice(card.id(), card.name(), card.idea());
        }
    }

    /** As JSON: {@code [{"id", "name", "idea"}, …]}, in the catalogue's order. */
    static String autopilots(LabCard card) {
        List<StrategyCard> strategies = LabCatalog.find(card.id()).map(Lab::strategies).orElse(List.of());
        try {
            return Json.full().writeValueAsString(
                    strategies.stream().filter(StrategyCard::autopilot).map(Choice::of).toList());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Three texts cannot be written as JSON", impossible);
        }
    }
}
