package org.unchoke.labs.napster.strategy;

import java.util.Comparator;
import java.util.List;
import org.unchoke.labs.napster.strategy.Screen.Offer;
import org.unchoke.labs.napster.strategy.Screen.Pending;

/**
 * Goes after the songs on its list, as a patient person with the Napster client of 2000 would: looks a song up, sorts
 * the hits by line and ping (the two columns that the window offered for that), asks the best, and tries another one
 * when it does not answer or its queue does not move.
 */
public final class Client {
    /** A person looks at the screen every so many seconds. */
    public static final int EVERY = 3;

    /** Who has waited so long in a queue, seconds, looks for another source. */
    static final long PATIENCE = 45;

    /** A song that nobody had is looked up again after so many seconds. */
    static final long AGAIN = 90;

    private static final Comparator<Offer> BEST_FIRST = Comparator.comparing((Offer offer) -> offer.pingMillis() == null)
            .thenComparing(Comparator.comparing(Offer::line).reversed())
            .thenComparing(offer -> offer.pingMillis() == null ? 0 : offer.pingMillis())
            .thenComparing(Offer::tie);

    private Client() {}

    /** Does what there is to do now. */
    public static void act(Screen screen, Manners manners) {
        for (Pending pending : screen.pending()) {
            if (!pending.started() && pending.waited() > PATIENCE && !screen.offers(pending.song()).isEmpty()) {
                screen.cancel(pending.song(), pending.peer());
            }
        }
        int atWork = 0;
        for (int song : screen.missing()) {
            if (atWork >= manners.songs()) {
                return;
            }
            atWork += goAfter(screen, manners, song) ? 1 : 0;
        }
    }

    /** Whether anything is under way for the song now. */
    private static boolean goAfter(Screen screen, Manners manners, int song) {
        int sources = (int) screen.pending().stream().filter(pending -> pending.song() == song).count();
        List<Offer> offers = screen.offers(song).stream().sorted(BEST_FIRST).toList();
        for (Offer offer : offers) {
            if (sources >= manners.sources() || screen.room() == 0) {
                break;
            }
            screen.download(song, offer.peer());
            sources++;
        }
        if (sources == 0 && !screen.searching() && screen.sinceSearched(song) >= AGAIN) {
            screen.search(song);
        }
        return sources > 0;
    }
}
