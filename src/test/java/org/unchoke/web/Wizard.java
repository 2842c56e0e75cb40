package org.unchoke.web;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.File;
import java.util.Map;
import java.util.UUID;

/** Somebody who sets a session up, step by step, as a browser sends it. */
final class Wizard {
    private final Visit visit;
    private final String draft;

    Wizard(Visit visit) {
        this(visit, "/sessions/new/" + UUID.randomUUID());
    }

    private Wizard(Visit visit, String draft) {
        this.visit = visit;
        this.draft = draft;
    }

    /** The one whose preview a response leads to. */
    static Wizard at(Visit visit, ValidatableResponse response) {
        return new Wizard(visit, response.statusCode(303).extract().header("Location").replaceFirst(".*(/sessions/new/[^/]+)/.*", "$1"));
    }

    String path(String step) {
        return draft + "/" + step;
    }

    ValidatableResponse page(String step) {
        return visit.get(path(step)).statusCode(200);
    }

    /** Sends a step and goes on. */
    Wizard with(String step, Map<String, String> fields) {
        press(step, "next", fields);
        return this;
    }

    /** Sends a step with one of its buttons; answers with the step that comes then. */
    String press(String step, String button, Map<String, String> fields) {
        return press(step, button, fields, null);
    }

    String press(String step, String button, Map<String, String> fields, File torrent) {
        RequestSpecification form = visit.request().multiPart("csrf", visit.token(path(step))).multiPart("do", button);
        fields.forEach(form::multiPart);
        if (torrent != null) {
            form.multiPart("torrent", torrent);
        }
        String next = form.post(path(step)).then().statusCode(303).extract().header("Location");
        return next.substring(next.lastIndexOf('/') + 1);
    }

    ValidatableResponse create() {
        return send("create", Map.of());
    }

    /** Sends one of the forms of the last step. */
    ValidatableResponse send(String action, Map<String, String> fields) {
        return visit.send(path("preview"), path(action), fields);
    }
}
