package org.unchoke.session;

import org.unchoke.lab.Action;
import org.unchoke.lab.Actor;
import org.unchoke.lab.Holder;
import org.unchoke.lab.SeatAction;

/** Who plays one hand seat, as the accepted actions say; so it is the same after a recovery. */
final class SeatControl {
    /** Whether a person holds it. */
    boolean taken;
    /** Whether a strategy plays it although a person holds it. */
    boolean autopilot;
    /** Whether the host switched that on. */
    boolean byHost;
    /** Whether the host's last offer was refused; it does not ask again until something changes. */
    boolean refused;

    SeatControl(Holder holder) {
        taken = holder == Holder.STUDENT;
    }

    void follow(Actor actor, Action action) {
        refused = false;
        if (action instanceof SeatAction.Joined) {
            taken = true;
            autopilot = false;
        } else if (action instanceof SeatAction.Left) {
            taken = false;
            autopilot = false;
        } else if (action instanceof SeatAction.Autopilot pilot) {
            autopilot = pilot.strategy() != null;
            byHost = autopilot && actor.role() == Actor.Role.HOST;
        }
    }
}
