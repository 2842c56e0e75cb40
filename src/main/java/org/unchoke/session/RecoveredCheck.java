package org.unchoke.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.unchoke.store.GroupCommit;

/**
 * Not ready before the sessions of an earlier run are open again, nor while what people do cannot be saved, nor while the
 * server stops.
 */
@Readiness
@ApplicationScoped
class RecoveredCheck implements HealthCheck {
    private final Recovery recovery;
    private final SessionRegistry registry;
    private final GroupCommit log;

    RecoveredCheck(Recovery recovery, SessionRegistry registry, GroupCommit log) {
        this.recovery = recovery;
        this.registry = registry;
        this.log = log;
    }

    @Override
    public HealthCheckResponse call() {
        Optional<String> trouble = log.trouble();
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("sessions")
                .status(recovery.isComplete() && !registry.isStopping() && trouble.isEmpty());
        trouble.ifPresent(sentence -> answer.withData("trouble", sentence));
        return answer.build();
    }
}
