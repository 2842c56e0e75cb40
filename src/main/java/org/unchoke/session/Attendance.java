package org.unchoke.session;

import java.time.Duration;
import java.util.Map;
import org.unchoke.lab.Actor;
import org.unchoke.lab.SeatAction;
import org.unchoke.lab.Verdict;
import org.unchoke.config.ActionJson;

/**
 * Keeps a match's seats in step with the people in the room, by actions in its log: who came late joins, whose seat was
 * given up leaves, who is away longer than the grace period is played by the autopilot and gets the seat back on return.
 */
final class Attendance {
    private final long graceNanos;

    /** @param grace wall time */
    Attendance(Duration grace) {
        graceNanos = grace.toNanos();
    }

    /** Offers what is needed now. */
    void adjust(OpenRound round, Map<Integer, Member> members, long now) {
        for (int place = 0; place < round.handSeats.size(); place++) {
            SeatControl control = round.control(round.seat(place));
            SeatAction needed = needed(control, members.get(place), round.header.scenario().autopilot(), now);
            if (needed != null && !control.refused) {
                Actor host = Actor.host(round.seat(place));
                control.refused = !(round.offer(host, needed, null, ActionJson.write(needed)) instanceof Verdict.Accepted);
            }
        }
    }

    private SeatAction needed(SeatControl control, Member member, String strategy, long now) {
        if (member == null) {
            return control.taken ? new SeatAction.Left() : null;
        }
        if (!control.taken) {
            return new SeatAction.Joined();
        }
        if (!member.present() && !control.autopilot && now - member.awaySince > graceNanos) {
            return new SeatAction.Autopilot(strategy);
        }
        return member.present() && control.byHost ? new SeatAction.Autopilot(null) : null;
    }
}
