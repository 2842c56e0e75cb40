package org.unchoke.web.socket;

import jakarta.enterprise.context.ApplicationScoped;
import org.unchoke.config.SecurityLog;
import org.unchoke.web.Allowances;

/**
 * How often somebody may connect, asked before anything is done for them. Who shows a ticket that is known has an allowance
 * of their own, however many others come from the same address; from others, an address has so many wrong tries.
 */
@ApplicationScoped
class Arrivals {
    private static final double RETURNS_PER_SECOND = 1;
    private static final double RETURNS_AT_ONCE = 20;
    /** People whose seat is gone try again by themselves, a class of them perhaps at once. */
    private static final double WRONG_PER_SECOND = 2;
    private static final double WRONG_AT_ONCE = 100;

    private final Allowances returns = new Allowances(RETURNS_PER_SECOND, RETURNS_AT_ONCE);
    private final Allowances wrong = new Allowances(WRONG_PER_SECOND, WRONG_AT_ONCE);

    /** Whether the holder of a known ticket may come once more. */
    boolean mayReturn(String ticket, String address) {
        boolean may = returns.take(ticket, System.nanoTime());
        if (!may) {
            SecurityLog.warn("A WebSocket was refused: one seat connects too often", "address", address);
        }
        return may;
    }

    /** Whether a stranger from that address is listened to; counted as wrong until it {@link #wasRight}. */
    boolean mayTry(String address) {
        boolean may = wrong.take(address, System.nanoTime());
        if (!may) {
            SecurityLog.warn("A WebSocket was refused: too many wrong tickets", "address", address);
        }
        return may;
    }

    /** The stranger may connect. */
    void wasRight(String address) {
        wrong.giveBack(address, System.nanoTime());
    }
}
