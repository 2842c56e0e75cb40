package org.unchoke.config;

import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.SmallRyeConfig;

/**
 * Makes the cookie that guards forms Secure exactly when people come by https. Quarkus sets that cookie itself and,
 * behind a proxy, cannot know; our own cookies ask {@link PublicAddress}.
 */
public final class SecureForms {
    static final String SETTING = "quarkus.rest-csrf.cookie-force-secure";

    private SecureForms() {}

    /** To be called before Quarkus starts. What an operator has set stays. */
    public static void followPublicUrl() {
        SmallRyeConfig config = ConfigUtils.configBuilder().withMapping(UnchokeSettings.class).build();
        boolean https = config.getConfigMapping(UnchokeSettings.class)
                .publicUrl()
                .filter(url -> "https".equalsIgnoreCase(url.getScheme()))
                .isPresent();
        if (https && config.getOptionalValue(SETTING, String.class).isEmpty()) {
            System.setProperty(SETTING, "true");
        }
    }
}
