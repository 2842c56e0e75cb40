package org.unchoke.session;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready before the sessions of an earlier run are open again, nor while the server stops. */
@Readiness
@ApplicationScoped
class RecoveredCheck implements HealthCheck {
    private final SessionRegistry registry;

    RecoveredCheck(SessionRegistry registry) {
        this.registry = registry;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("sessions").status(registry.isRecovered() && !registry.isStopping()).build();
    }
}
