package org.unchoke.labs.gnutella.scenario;

import java.util.ArrayList;
import java.util.List;
import org.unchoke.lab.Fields;

/**
 * The overlay at the beginning, among those who are there then. Who comes later asks the bootstrap node.
 *
 * @param kind what it looks like
 * @param links neighbours of everybody ({@code regular}), or links that each newcomer makes ({@code powerLaw})
 * @param edges for {@code given}: pairs of participants
 */
public record Shape(Kind kind, int links, List<int[]> edges) {
    /** How an overlay comes about. */
    public enum Kind {
        /** Everybody has the same number of neighbours, chosen by chance. */
        REGULAR,
        /** Each joins by links to others, the likelier the more they have (Barabasi and Albert 1999). */
        POWER_LAW,
        /** As written in the scenario. */
        GIVEN
    }

    static Shape read(Fields fields, int servents) {
        String word = fields.word("kind", List.of("regular", "powerLaw", "given"), "regular");
        Kind kind = word.equals("powerLaw") ? Kind.POWER_LAW : word.equals("given") ? Kind.GIVEN : Kind.REGULAR;
        int links = (int) fields.whole("links", 1, 100, kind == Kind.POWER_LAW ? 2 : 4);
        List<int[]> edges = new ArrayList<>();
        Object raw = fields.raw("edges");
        if (kind == Kind.GIVEN) {
            edges.addAll(edges(fields, raw, servents));
        } else if (raw != null) {
            fields.mistake("edges", "belong to kind \"given\" only");
        }
        fields.close();
        return new Shape(kind, links, edges);
    }

    private static List<int[]> edges(Fields fields, Object raw, int servents) {
        List<int[]> edges = new ArrayList<>();
        if (!(raw instanceof List<?> list) || list.size() > 20_000) {
            fields.mistake("edges", "must be a list of pairs such as [[0, 1], [1, 2]], at most 20000");
            return edges;
        }
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) instanceof List<?> pair && pair.size() == 2) {
                int from = (int) fields.whole(pair.get(0), "edges/" + i + "/0", 0, servents - 1L, 0);
                int to = (int) fields.whole(pair.get(1), "edges/" + i + "/1", 0, servents - 1L, 0);
                edges.add(new int[] {from, to});
            } else {
                fields.mistake("edges/" + i, "must be a pair of participants such as [0, 1]");
            }
        }
        return edges;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Shape shape && shape.kind == kind && shape.links == links && shape.flat().equals(flat());
    }

    @Override
    public int hashCode() {
        return flat().hashCode() + links;
    }

    private List<Integer> flat() {
        List<Integer> flat = new ArrayList<>();
        edges.forEach(edge -> flat.addAll(List.of(edge[0], edge[1])));
        return flat;
    }
}
