package org.unchoke.web.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.unchoke.session.Person;
import org.unchoke.session.ProjectorNames;
import org.unchoke.session.SessionStatus;
import org.unchoke.session.State;

/** A session as programs see it: {@link SessionStatus} with the lab by its id. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SessionJson(
        UUID id,
        String code,
        String title,
        String lab,
        String scenario,
        State state,
        int round,
        int rounds,
        double speed,
        long tickMillis,
        long tick,
        boolean locked,
        boolean asksStudentId,
        int seats,
        List<Person> people,
        String message,
        Instant createdAt,
        UUID courseId,
        boolean lateJoin,
        ProjectorNames projectorNames,
        String banner) {

    static SessionJson of(SessionStatus status) {
        return new SessionJson(
                status.id(),
                status.code(),
                status.title(),
                status.lab().id(),
                status.scenario(),
                status.state(),
                status.round(),
                status.rounds(),
                status.speed(),
                status.tickMillis(),
                status.tick(),
                status.locked(),
                status.asksStudentId(),
                status.seats(),
                status.people(),
                status.message(),
                status.createdAt(),
                status.courseId(),
                status.lateJoin(),
                status.projectorNames(),
                status.banner());
    }
}
