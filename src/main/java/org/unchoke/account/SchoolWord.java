package org.unchoke.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.oidc.UserInfo;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Reduces what the school's sign-in says to who the person is there. Roles in its tokens mean nothing here, and the name
 * it gives is no account's: a token that got where it does not belong would open nothing.
 */
@ApplicationScoped
public class SchoolWord implements SecurityIdentityAugmentor {
    private static final String PERSON = "school-person";
    /** No account's name may contain a space. */
    private static final String NOBODY_HERE = "somebody from school";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Whom the school vouches for in this request; empty if it was not asked. */
    public static Optional<SchoolPerson> of(SecurityIdentity identity) {
        return Optional.ofNullable(identity.getAttribute(PERSON));
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        IdTokenCredential token = identity.getCredential(IdTokenCredential.class);
        return Uni.createFrom().item(token == null ? identity : reduced(identity, person(token.getToken(), identity.getAttribute("userinfo"))));
    }

    private static SecurityIdentity reduced(SecurityIdentity identity, SchoolPerson person) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(NOBODY_HERE))
                .addAttributes(identity.getAttributes())
                .addAttribute(PERSON, person)
                .build();
    }

    /** The token's signature, issuer, audience, nonce and times have been checked by now. */
    private static SchoolPerson person(String token, UserInfo info) {
        try {
            ObjectNode claims = read(new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8));
            ObjectNode more = info == null ? JSON.createObjectNode() : read(info.getUserInfoString());
            String subject = claims.path("sub").textValue();
            String issuer = claims.path("iss").textValue();
            if (subject == null || issuer == null || info != null && !subject.equals(more.path("sub").textValue())) {
                throw new AuthenticationFailedException("The school's sign-in spoke of two different people, or of none");
            }
            more.setAll(claims);
            return new SchoolPerson(issuer, subject, more);
        } catch (JsonProcessingException unreadable) {
            throw new AuthenticationFailedException(unreadable);
        }
    }

    private static ObjectNode read(String json) throws JsonProcessingException {
        return JSON.readValue(json, ObjectNode.class);
    }
}
