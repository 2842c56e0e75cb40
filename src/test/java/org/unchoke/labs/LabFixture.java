package org.unchoke.labs;

import java.util.List;
import org.unchoke.lab.Action;
import org.unchoke.replay.Recording;

/** What the contract test needs to know of one lab. Every lab in the catalogue has one; {@link LabFixtures} says where. */
public interface LabFixture {
    /** A short match with moves of students and of the instructor; its outcome need not be known. */
    Recording recording();

    /** The same match but for what seat {@link #secretive()} alone knows and does. */
    Recording changedInSecret();

    /** The seat whose secrets differ. */
    int secretive();

    /** A seat that must not notice, as long as {@link #ticksUnnoticed()}. */
    int other();

    /** For so many ticks what is secret has no consequences that others could see. */
    int ticksUnnoticed();

    /** One of every kind of action, for checks of the wire format. */
    List<Action> actions();

    /** Actions that no match can accept from {@link #other()}. */
    List<Action> garbage();
}
