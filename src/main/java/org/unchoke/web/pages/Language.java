package org.unchoke.web.pages;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.unchoke.web.texts.Languages;

/**
 * The language of a page: what its address asks for, or what was chosen in this browser before, or what the browser
 * prefers, or English. Templates know it as {@code inject:language}.
 */
@Named
@RequestScoped
public class Language {
    static final String PARAMETER = "lang";
    static final String COOKIE = "unchoke-language";
    private final RoutingContext request;
    private final String code;

    Language(CurrentVertxRequest current) {
        request = current.getCurrent();
        code = request == null ? Languages.ENGLISH : of(request.request());
    }

    /** One of the languages that the page is offered in. */
    public record Choice(String code, String name, String address, boolean chosen) {}

    /** As in the attribute {@code lang}. */
    public String getCode() {
        return code;
    }

    /** The same page in each language; none where the page answers a form, since its address alone would not bring it back. */
    public List<Choice> getChoices() {
        if (request == null || request.request().method() != HttpMethod.GET) {
            return List.of();
        }
        return Languages.all().stream().map(this::choice).toList();
    }

    /** A sentence that is not part of a template, in this language. */
    public String say(String english) {
        return Languages.catalogue(code).say(english);
    }

    /** For numbers and dates. */
    public Locale locale() {
        return Locale.forLanguageTag(code);
    }

    /** A sentence in the language of the request that is answered now; in English outside of requests. */
    public static String said(String english) {
        return current().map(language -> language.say(english)).orElse(english);
    }

    /** For numbers and dates in the answer to the present request. */
    static Locale locally() {
        return current().map(Language::locale).orElse(Locale.ENGLISH);
    }

    private static Optional<Language> current() {
        ArcContainer container = Arc.container();
        return container != null && container.requestContext().isActive()
                ? Optional.of(container.instance(Language.class).get())
                : Optional.empty();
    }

    private Choice choice(String language) {
        String name = Locale.forLanguageTag(language).getDisplayLanguage(Locale.forLanguageTag(language));
        return new Choice(language, name, "?" + PARAMETER + "=" + language, language.equals(code));
    }

    private static String of(HttpServerRequest request) {
        return asked(request)
                .or(() -> Optional.ofNullable(request.getCookie(COOKIE)).map(Cookie::getValue).filter(Languages.all()::contains))
                .or(() -> Languages.preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)))
                .orElse(Languages.ENGLISH);
    }

    /** What the address asks for. */
    static Optional<String> asked(HttpServerRequest request) {
        return Optional.ofNullable(request.getParam(PARAMETER)).filter(Languages.all()::contains);
    }
}
