package org.unchoke.labs.gnutella;

import java.util.ArrayList;
import java.util.List;
import org.unchoke.core.Rng;
import org.unchoke.labs.gnutella.scenario.Shape;

/** Draws the overlay that a match begins with. */
final class Topology {
    private static final int TRIES = 200;

    private Topology() {}

    /**
     * Links as pairs of the given participants.
     *
     * @param members who takes part at the beginning, ordered
     */
    static List<int[]> links(Shape shape, List<Integer> members, Rng rng) {
        if (shape.kind() == Shape.Kind.GIVEN) {
            return shape.edges().stream()
                    .filter(edge -> edge[0] != edge[1] && members.contains(edge[0]) && members.contains(edge[1]))
                    .toList();
        }
        int n = members.size();
        List<int[]> links = shape.kind() == Shape.Kind.POWER_LAW
                ? preferential(n, shape.links(), rng)
                : regular(n, Math.min(shape.links(), n - 1), rng);
        return links.stream().map(link -> new int[] {members.get(link[0]), members.get(link[1])}).toList();
    }

    /**
     * A connected random graph in which everybody has {@code degree} links (if the product is odd, one has one fewer):
     * the configuration model, with loops and double links mended by exchanging ends with a random other link. Where
     * nearly all are linked to all, chance hardly finds such a graph: then everybody has the nearest on a ring.
     */
    static List<int[]> regular(int n, int degree, Rng rng) {
        for (int attempt = 0; attempt < TRIES && 2 * degree < n; attempt++) {
            List<int[]> links = paired(n, degree, rng.split(attempt));
            if (links.size() == n * degree / 2 && (degree < 2 || connected(n, links))) {
                return links;
            }
        }
        return ring(n, degree);
    }

    private static List<int[]> ring(int n, int degree) {
        List<int[]> links = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            for (int step = 1; 2 * step <= degree; step++) {
                if (2 * step < n || i < (i + step) % n) {
                    links.add(new int[] {i, (i + step) % n});
                }
            }
            if (degree % 2 == 1 && i < n / 2) {
                links.add(new int[] {i, i + n / 2});
            }
        }
        return links;
    }

    private static List<int[]> paired(int n, int degree, Rng rng) {
        int[] ends = new int[n * degree];
        for (int i = 0; i < ends.length; i++) {
            ends[i] = i / degree;
        }
        rng.shuffle(ends);
        boolean[] linked = new boolean[n * n];
        List<int[]> links = new ArrayList<>();
        List<int[]> bad = new ArrayList<>();
        for (int i = 0; i + 1 < ends.length; i += 2) {
            int[] link = {ends[i], ends[i + 1]};
            (fits(linked, n, link[0], link[1]) ? links : bad).add(link);
            mark(linked, n, link, true);
        }
        for (int[] link : bad) {
            mend(links, linked, n, link, rng);
        }
        return links;
    }

    /** Replaces a useless link and some good one by two good ones that have the same ends. */
    private static void mend(List<int[]> links, boolean[] linked, int n, int[] bad, Rng rng) {
        for (int attempt = 0; attempt < TRIES && !links.isEmpty(); attempt++) {
            int place = rng.nextInt(links.size());
            int[] good = links.get(place);
            if (fits(linked, n, bad[0], good[0]) && fits(linked, n, bad[1], good[1])) {
                mark(linked, n, good, false);
                links.set(place, new int[] {bad[0], good[0]});
                links.add(new int[] {bad[1], good[1]});
                mark(linked, n, links.get(place), true);
                mark(linked, n, links.get(links.size() - 1), true);
                return;
            }
        }
    }

    private static boolean fits(boolean[] linked, int n, int a, int b) {
        return a != b && !linked[a * n + b];
    }

    private static void mark(boolean[] linked, int n, int[] link, boolean is) {
        linked[link[0] * n + link[1]] = is;
        linked[link[1] * n + link[0]] = is;
    }

    /**
     * Each newcomer links to {@code links} different earlier ones, chosen in proportion to their links (Barabasi and
     * Albert, Emergence of scaling in random networks, Science 286, 1999); the first few are a ring.
     */
    static List<int[]> preferential(int n, int links, Rng rng) {
        int core = Math.min(n, links + 1);
        List<int[]> found = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        for (int i = 0; i < core; i++) {
            if (i + 1 < core || core > 2) {
                link(found, ends, i, (i + 1) % core);
            }
        }
        for (int newcomer = core; newcomer < n; newcomer++) {
            List<Integer> chosen = new ArrayList<>();
            while (chosen.size() < links) {
                int other = ends.get(rng.nextInt(ends.size()));
                if (!chosen.contains(other)) {
                    chosen.add(other);
                }
            }
            for (int other : chosen) {
                link(found, ends, newcomer, other);
            }
        }
        return found;
    }

    private static void link(List<int[]> found, List<Integer> ends, int a, int b) {
        found.add(new int[] {a, b});
        ends.add(a);
        ends.add(b);
    }

    private static boolean connected(int n, List<int[]> links) {
        int[] part = new int[n];
        for (int i = 0; i < n; i++) {
            part[i] = i;
        }
        int parts = n;
        for (int[] link : links) {
            int a = root(part, link[0]);
            int b = root(part, link[1]);
            if (a != b) {
                part[a] = b;
                parts--;
            }
        }
        return parts == 1;
    }

    private static int root(int[] part, int of) {
        int at = of;
        while (part[at] != at) {
            part[at] = part[part[at]];
            at = part[at];
        }
        return at;
    }
}
