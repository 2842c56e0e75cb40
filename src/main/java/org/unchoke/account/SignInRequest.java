package org.unchoke.account;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Asks who the holder of a sign-in's token is. */
class SignInRequest extends BaseAuthenticationRequest {
    private final String token;

    SignInRequest(String token) {
        this.token = token;
    }

    String token() {
        return token;
    }
}
