package org.unchoke.lab;

import java.util.List;
import org.unchoke.core.Viewer;

/**
 * One running game. Confined to one thread; deterministic; time passes only by {@link #tick()}.
 *
 * <p><b>Offer, append, apply.</b> {@link #offer} validates an action against the state and everything staged
 * before it, and stages it. The host makes the accepted actions durable; then {@link #tick()} applies them in
 * the order they were offered and lets one tick pass. Staged actions are seen by later offers, but not by
 * {@link #view} or {@link #fingerprint}.
 */
public interface Match {
    /**
     * Validates and stages one action. Anything a hostile client can construct is refused with a sentence it
     * can be shown, never thrown, and then nothing has changed.
     */
    Verdict offer(Actor actor, Action action);

    /** Applies what is staged, then lets exactly one tick pass, in a fixed order. Returns what happened, in order. */
    List<LabEvent> tick();

    /** The number of ticks that have passed; 0 after opening. */
    long now();

    /**
     * What one viewer may see, as a record: the only way state leaves a match. Names are joined here and
     * nowhere earlier, because recordings must not hold them.
     *
     * @throws IllegalArgumentException if the viewer's seat does not exist
     */
    Object view(Viewer viewer, Names names);

    /** Whether the match has come to its end; {@link #tick()} may not be called any more. */
    boolean over();

    /** The ranking as it is now; final once {@link #over()}. */
    Standing standing();

    /** Hash of the whole state. */
    long fingerprint();
}
