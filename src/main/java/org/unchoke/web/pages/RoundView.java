package org.unchoke.web.pages;

import java.util.ArrayList;
import java.util.List;
import org.unchoke.lab.StrategyCard;

/**
 * A round in the step that has all of them.
 *
 * @param title what it plays; empty if that cannot be told
 * @param text whether it plays a text of its own
 * @param fillers bots that it can be filled with
 */
public record RoundView(int n, String title, boolean text, List<StrategyCard> fillers) {
    static List<RoundView> all(Fields fields, List<RoundForm> forms) {
        List<RoundView> views = new ArrayList<>();
        for (int n = 1; n <= forms.size(); n++) {
            RoundForm form = forms.get(n - 1);
            views.add(new RoundView(n, form.title(), fields.is("plays-" + n, RoundForm.TEXT), form.lab().map(RoundChanges::fillers).orElse(List.of())));
        }
        return views;
    }

    /** Name of a field of this round. */
    public String field(String name) {
        return name + "-" + n;
    }
}
