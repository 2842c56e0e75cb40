package org.unchoke.web.pages;

import io.quarkus.qute.Engine;
import io.quarkus.qute.RawString;
import jakarta.enterprise.context.ApplicationScoped;

/** What each lab is about, for people who are about to play it: {@code templates/labs/<id>/brief.html}. */
@ApplicationScoped
class Briefs {
    private final Engine templates;

    Briefs(Engine templates) {
        this.templates = templates;
    }

    /** Markup; empty for a lab without a brief. */
    RawString of(String lab) {
        var template = templates.getTemplate("labs/" + lab + "/brief");
        return new RawString(template == null ? "" : template.render());
    }
}
