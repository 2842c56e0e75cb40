package org.unchoke.labs;

import java.util.List;
import java.util.Optional;
import org.unchoke.lab.Lab;
import org.unchoke.labs.bittorrent.BitTorrentLab;
import org.unchoke.labs.gnutella.GnutellaLab;
import org.unchoke.labs.napster.NapsterLab;

/** Every lab there is. A new one is a line here. */
public final class LabCatalog {
    private static final List<Lab> LABS = List.of(new BitTorrentLab(), new NapsterLab(), new GnutellaLab());

    private LabCatalog() {}

    /** All labs, in the order pages should offer them. */
    public static List<Lab> all() {
        return LABS;
    }

    /** The ids of all labs, for messages. */
    public static List<String> ids() {
        return LABS.stream().map(lab -> lab.card().id()).toList();
    }

    /** The lab with the given id. */
    public static Optional<Lab> find(String id) {
        return LABS.stream().filter(lab -> lab.card().id().equals(id)).findFirst();
    }
}
