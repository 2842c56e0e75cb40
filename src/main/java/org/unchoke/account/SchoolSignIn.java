package org.unchoke.account;

import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import io.quarkus.oidc.runtime.OidcTenantConfig.Authentication.CookieSameSite;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import org.unchoke.config.PublicAddress;
import org.unchoke.config.UnchokeSettings;

/**
 * Signing in at the school's own server (OpenID Connect: authorization code, PKCE and nonce), if the operator has
 * configured one. It only ever says who somebody is, and only at the addresses below {@link #PATH}: what follows is a
 * sign-in of ours like any other. The server is first asked when somebody signs in, so Unchoke starts without it.
 */
@Startup
@ApplicationScoped
public class SchoolSignIn implements TenantConfigResolver {
    /** Where people come back to; to be registered there. */
    public static final String PATH = "/sign-in/school";

    private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]");
    private final UnchokeSettings.Oidc settings;
    private final PublicAddress address;

    /** @throws IllegalStateException if what is configured cannot work */
    SchoolSignIn(UnchokeSettings settings, PublicAddress address) {
        this.settings = settings.oidc();
        this.address = address;
        if (isOn()) {
            requireComplete(this.settings);
        }
    }

    static void requireComplete(UnchokeSettings.Oidc settings) {
        URI issuer = settings.issuer().orElseThrow();
        boolean guarded = "https".equals(issuer.getScheme()) || "http".equals(issuer.getScheme()) && LOOPBACK.contains(issuer.getHost());
        if (!guarded || settings.clientId().isEmpty() || settings.clientSecret().isEmpty()) {
            throw new IllegalStateException("UNCHOKE_OIDC_ISSUER must be an https address, and UNCHOKE_OIDC_CLIENT_ID and"
                    + " UNCHOKE_OIDC_CLIENT_SECRET go with it.");
        }
        if (settings.admit().orElse(List.of()).stream().anyMatch(rule -> !rule.matches("\\s*[^=\\s]+\\s*=\\s*\\S.*"))) {
            throw new IllegalStateException("UNCHOKE_OIDC_ADMIT lists claims such as groups=staff,email=ada@example.edu.");
        }
    }

    /** Whether there is one. */
    public boolean isOn() {
        return settings.issuer().isPresent();
    }

    /** What people call it. */
    public String name() {
        return settings.name();
    }

    /** Whether somebody unknown may make an account. */
    public boolean admits(SchoolPerson person) {
        return person.fits(settings.admit().orElse(List.of()));
    }

    /** Whether a request is one of those for which the school's word counts, and nothing else does. */
    public boolean takes(RoutingContext request) {
        String path = request.normalizedPath();
        return isOn() && (path.equals(PATH) || path.startsWith(PATH + "/"));
    }

    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext request, OidcRequestContext<OidcTenantConfig> context) {
        return takes(request) ? Uni.createFrom().item(this::configuration) : Uni.createFrom().nullItem();
    }

    private OidcTenantConfig configuration() {
        return OidcTenantConfig.authServerUrl(settings.issuer().orElseThrow().toString())
                .tenantId("school")
                .clientId(settings.clientId().orElseThrow())
                .credentials(settings.clientSecret().orElseThrow())
                .applicationType(ApplicationType.WEB_APP)
                .authentication()
                .pkceRequired()
                .nonceRequired()
                .scopes("profile", "email")
                .userInfoRequired()
                .extraParam("prompt", settings.prompt())
                .errorPath("/sign-in")
                .restorePathAfterRedirect()
                .cookiePath(PATH)
                .cookieSameSite(CookieSameSite.LAX)
                .cookieForceSecure(address.secure())
                .forceRedirectHttpsScheme(address.secure())
                .end()
                .build();
    }
}
