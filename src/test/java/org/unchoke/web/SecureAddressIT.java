package org.unchoke.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet4Address;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.unchoke.testing.PackagedApp;

/** What changes when people come by https, with a proxy in front that speaks it. */
class SecureAddressIT {
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void publicAddressWithHttps_promisesItAndGuardsTheCookies() throws Exception {
        try (PackagedApp app = PackagedApp.fresh("https").with("UNCHOKE_PUBLIC_URL", "https://lab.example.edu").start()) {
            HttpResponse<String> form = http.send(HttpRequest.newBuilder(app.url("/sign-in")).build(), BodyHandlers.ofString());
            assertThat(form.headers().firstValue("Strict-Transport-Security")).hasValueSatisfying(
                    value -> assertThat(value).startsWith("max-age=31536000"));
            Matcher token = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"").matcher(form.body());
            assertThat(token.find()).isTrue();
            String fields = "csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8) + "&name=instructor&password="
                    + PackagedApp.INSTRUCTOR_PASSWORD;
            HttpResponse<String> signedIn = http.send(HttpRequest.newBuilder(app.url("/sign-in"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .header("Cookie", "unchoke-csrf=" + token.group(1))
                            .POST(BodyPublishers.ofString(fields))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(signedIn.statusCode()).isEqualTo(303);
            List<String> cookies = signedIn.headers().allValues("Set-Cookie");
            assertThat(cookies).anyMatch(cookie -> cookie.startsWith("__Host-unchoke-sign-in="))
                    .anyMatch(cookie -> cookie.startsWith("__Host-unchoke-device="));
            assertThat(cookies).filteredOn(cookie -> cookie.startsWith("__Host-"))
                    .allMatch(cookie -> cookie.contains("Secure") && cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"));
            figuresAreForOperators(app);
        }
    }

    private void figuresAreForOperators(PackagedApp app) throws Exception {
        String admin = "Basic " + Base64.getEncoder().encodeToString(("instructor:" + PackagedApp.INSTRUCTOR_PASSWORD).getBytes(StandardCharsets.UTF_8));
        assertThat(status(app.url("/q/metrics"), null)).as("on this computer").isEqualTo(200);
        for (NetworkInterface device : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            for (InterfaceAddress own : device.getInterfaceAddresses()) {
                if (own.getAddress() instanceof Inet4Address && !own.getAddress().isLoopbackAddress()) {
                    String there = "http://" + own.getAddress().getHostAddress() + ":" + app.url("/").getPort();
                    for (String path : List.of("/q/metrics", "/q/metrics/", "//q/metrics", "/q/./metrics", "/j/../q/metrics", "/q/metrics/x")) {
                        assertThat(status(URI.create(there + path), null)).as(path).isEqualTo(404);
                    }
                    assertThat(status(URI.create(there + "/q/metrics"), admin)).isEqualTo(200);
                    assertThat(status(URI.create(there + "/q/health/live"), null)).isEqualTo(200);
                }
            }
        }
    }

    private int status(URI url, String authorization) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(url);
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return http.send(request.build(), BodyHandlers.discarding()).statusCode();
    }
}
