package org.unchoke.web.pages;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.qute.TemplateExtension;
import java.util.List;
import org.unchoke.config.Json;
import org.unchoke.lab.Lab;
import org.unchoke.lab.LabCard;
import org.unchoke.lab.StrategyCard;
import org.unchoke.labs.LabCatalog;
import org.unchoke.session.ShippedScenarios;

/** What a lab's card tells pages, in their language; their scripts get it as JSON. */
@TemplateExtension
final class CardData {
    private CardData() {}

    private record Columns(String id, String name, List<LabCard.Figure> figures, List<LabCard.Figure> measures) {
        static Columns of(LabCard card) {
            return new Columns(card.id(), card.name(), said(card.figures()), said(card.measures()));
        }
    }

    private record Choice(String id, String name, String idea) {
        static Choice of(StrategyCard card) {
            return new Choice(card.id(), Language.said(card.name()), Language.said(card.idea()));
        }
    }

    /** The strategies a student may hand a seat to: {@code [{"id", "name", "idea"}, …]}, in the catalogue's order. */
    static String autopilots(LabCard card) {
        List<StrategyCard> strategies = LabCatalog.find(card.id()).map(Lab::strategies).orElse(List.of());
        return json(strategies.stream().filter(StrategyCard::autopilot).map(Choice::of).toList());
    }

    /** The columns of a standing, under a name that the card itself has not: {@code [{"key", "label", "unit"}, …]}. */
    static String figuresJson(LabCard card) {
        return json(said(card.figures()));
    }

    /** What labs are called and measure: {@code [{"id", "name", "figures", "measures"}, …]}. */
    static String columns(List<LabCard> cards) {
        return json(cards.stream().map(Columns::of).toList());
    }

    /** Which system a scenario is of. */
    static String labName(ShippedScenarios.Shipped scenario) {
        return LabCatalog.find(scenario.lab()).map(lab -> lab.card().name()).orElse(scenario.lab());
    }

    private static List<LabCard.Figure> said(List<LabCard.Figure> figures) {
        return figures.stream()
                .map(figure -> new LabCard.Figure(figure.key(), Language.said(figure.label()), figure.unit()))
                .toList();
    }

    /** Plain records, for a page's script. */
    static String json(Object plain) {
        try {
            return Json.full().writeValueAsString(plain);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Plain records cannot be written as JSON", impossible);
        }
    }
}
