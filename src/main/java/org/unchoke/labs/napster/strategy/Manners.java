package org.unchoke.labs.napster.strategy;

/**
 * How a client is set up: in what strategies differ. What it does with it is in {@link Client}.
 *
 * @param shares whether it lets others have its songs, and those that arrive
 * @param serves whether it serves uploads at all; if not, who asks waits for ever
 * @param understates whether it tells the index to have the slowest line there is
 * @param decoys whether what it shares under a song's name is something else
 * @param songs how many different songs it goes after at a time
 * @param sources how many peers it asks for the same song at a time
 */
public record Manners(boolean shares, boolean serves, boolean understates, boolean decoys, int songs, int sources) {
    /** The client as it was installed: shares, serves, tells the truth, asks one peer for each song. */
    public static final Manners INSTALLED = new Manners(true, true, false, false, 3, 1);

    /** The same, but shares nothing. */
    public Manners sharingNothing() {
        return new Manners(false, serves, understates, decoys, songs, sources);
    }

    /** The same, but serves nobody. */
    public Manners servingNobody() {
        return new Manners(shares, false, understates, decoys, songs, sources);
    }

    /** The same, but says it has a modem. */
    public Manners understating() {
        return new Manners(shares, serves, true, decoys, songs, sources);
    }

    /** The same, but hands out decoys. */
    public Manners withDecoys() {
        return new Manners(shares, serves, understates, true, songs, sources);
    }

    /** The same, but asks so many peers for the same song. */
    public Manners askingAtOnce(int peers) {
        return new Manners(shares, serves, understates, decoys, songs, peers);
    }

    /** Whether who asks it for a song gets that song. */
    public boolean gives() {
        return shares && serves && !decoys;
    }
}
