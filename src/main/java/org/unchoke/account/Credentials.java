package org.unchoke.account;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.credential.PasswordCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Who sends a request: the holder of a sign-in cookie (browsers), or of a name and password in HTTP Basic
 * (programs). A Bearer token is a seat's ticket and is left to those who read it. Asked first, it leaves to OpenID Connect
 * what concerns that and nothing else; see {@link SchoolSignIn}.
 */
@ApplicationScoped
class Credentials implements HttpAuthenticationMechanism {
    private static final String BASIC = "Basic ";
    private static final String REFUSED = "{\"type\":\"about:blank\",\"title\":\"Unauthorized\",\"status\":401,"
            + "\"detail\":\"No account has this name and password.\"}";
    private static final String TOO_MANY = "{\"type\":\"about:blank\",\"title\":\"Too Many Requests\",\"status\":429,"
            + "\"detail\":\"Too many wrong passwords. Wait, then try again.\"}";
    private static final String WAIT = "unchoke-wait";
    private final SignInCookie cookie;
    private final SchoolSignIn school;

    Credentials(SignInCookie cookie, SchoolSignIn school) {
        this.cookie = cookie;
        this.school = school;
    }

    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 10;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        if (school.takes(context)) {
            return Uni.createFrom().nullItem();
        }
        String authorization = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null && authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            UsernamePasswordAuthenticationRequest basic = basic(authorization.substring(BASIC.length()).trim());
            basic.setAttribute(PasswordIdentity.ADDRESS, Origin.address(context.request()));
            return identities.authenticate(basic)
                    .onFailure()
                    .invoke(failure -> {
                        if (failure.getCause() instanceof TooManyGuessesException tooMany) {
                            context.put(WAIT, tooMany.seconds());
                        }
                    });
        }
        Cookie signIn = context.request().getCookie(cookie.name());
        return signIn == null || signIn.getValue().isEmpty()
                ? Uni.createFrom().nullItem()
                : identities.authenticate(new SignInRequest(signIn.getValue())).onFailure(AuthenticationFailedException.class)
                        .recoverWithNull(); // an expired sign-in is no attack: its browser is simply not signed in
    }

    /** RFC 7617; what cannot be decoded becomes a name and password that fit no account. */
    private static UsernamePasswordAuthenticationRequest basic(String encoded) {
        String pair;
        try {
            pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            pair = ":";
        }
        int colon = Math.max(0, pair.indexOf(':'));
        String password = colon < pair.length() ? pair.substring(colon + 1) : "";
        return new UsernamePasswordAuthenticationRequest(
                pair.substring(0, colon), new PasswordCredential(password.toCharArray()));
    }

    /**
     * Programs are asked for Basic; browsers are not, because they would open a password box of their own over
     * the page whose script asked.
     */
    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        if (school.takes(context)) {
            return Uni.createFrom().nullItem();
        }
        String agent = context.request().getHeader(HttpHeaders.USER_AGENT);
        boolean browser = agent != null && agent.startsWith("Mozilla/");
        String scheme = browser ? "Form realm=\"Unchoke\"" : "Basic realm=\"Unchoke\", charset=\"UTF-8\"";
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", scheme));
    }

    /** Reached only by a wrong name or password in HTTP Basic, before any resource is looked for. */
    @Override
    public Uni<Boolean> sendChallenge(RoutingContext context) {
        if (school.takes(context)) {
            return Uni.createFrom().item(false);
        }
        Long wait = context.get(WAIT);
        if (wait != null) {
            context.response()
                    .setStatusCode(429)
                    .putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait))
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                    .end(TOO_MANY);
            return Uni.createFrom().item(true);
        }
        return getChallenge(context).map(challenge -> {
            context.response()
                    .setStatusCode(challenge.status)
                    .putHeader(challenge.headerName, challenge.headerContent)
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                    .end(REFUSED);
            return true;
        });
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return new LinkedHashSet<>(List.of(SignInRequest.class, UsernamePasswordAuthenticationRequest.class));
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return Uni.createFrom().item(new HttpCredentialTransport(HttpCredentialTransport.Type.COOKIE, cookie.name()));
    }
}
