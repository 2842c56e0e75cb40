package org.unchoke.web;

import static io.restassured.RestAssured.given;

import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser without a screen: keeps cookies, follows no redirect, sends forms with the token of the page they are on. */
final class Visit {
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
    private final Map<String, String> cookies = new HashMap<>();

    /** A browser in which the instructor has signed in. */
    static Visit signedIn() {
        return signedIn("instructor", "correct-horse");
    }

    /** A browser in which somebody has signed in. */
    static Visit signedIn(String name, String password) {
        Visit visit = new Visit();
        visit.signIn(name, password).statusCode(303);
        return visit;
    }

    ValidatableResponse signIn(String name, String password) {
        return send("/sign-in", "/sign-in", Map.of("name", name, "password", password));
    }

    RequestSpecification request() {
        return given().filter(this::keepCookies).redirects().follow(false).urlEncodingEnabled(false).header("User-Agent", "Mozilla/5.0");
    }

    /** What the server last set; {@code null} if it did not or took it back. */
    String cookie(String name) {
        return cookies.get(name);
    }

    private Response keepCookies(
            FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext context) {
        request.cookies(cookies);
        Response answer = context.next(request, response);
        answer.detailedCookies().forEach(cookie -> {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie.getValue());
            }
        });
        return answer;
    }

    ValidatableResponse get(String path) {
        return request().get(path).then();
    }

    /** Opens a page and sends a form from it. */
    ValidatableResponse send(String page, String action, Map<String, String> fields) {
        return form(page).formParams(fields).post(action).then();
    }

    /** A form of that page, with its token filled in and nothing else. */
    RequestSpecification form(String page) {
        return request().formParam("csrf", token(page));
    }

    String token(String page) {
        Response shown = request().get(page);
        Matcher token = TOKEN.matcher(shown.asString());
        if (!token.find()) {
            throw new AssertionError("No form on " + page + ": " + shown.statusLine());
        }
        return token.group(1);
    }
}
