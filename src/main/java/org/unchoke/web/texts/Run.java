package org.unchoke.web.texts;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A stretch of running text in a template: a sentence, and the markup around all of it, which belongs to no language. */
record Run(String before, String sentence, String after) {
    private static final Pattern PIECE = Pattern.compile("<(?:[^<>\"{]|\"[^\"]*\"|\\{[^}]*})*>|[^<]+|<");
    private static final int NONE = -1;

    static Run of(String text) {
        List<String> pieces = PIECE.matcher(text).results().map(MatchResult::group).toList();
        int[] partners = partners(pieces);
        int first = 0;
        int last = pieces.size() - 1;
        while (first <= last) {
            if (isNothing(pieces.get(last)) || isTag(pieces.get(last)) && partners[last] == NONE) {
                last--;
            } else if (isNothing(pieces.get(first)) || isTag(pieces.get(first)) && partners[first] == NONE) {
                first++;
            } else if (isTag(pieces.get(first)) && partners[first] == last) {
                first++;
                last--;
            } else {
                break;
            }
        }
        return stripped(join(pieces, 0, first), join(pieces, first, last + 1), join(pieces, last + 1, pieces.size()));
    }

    /** Keeps the space at the ends of the sentence out of it. */
    private static Run stripped(String before, String sentence, String after) {
        int start = sentence.length() - sentence.stripLeading().length();
        int end = sentence.stripTrailing().length();
        return end <= start
                ? new Run(before + sentence, "", after)
                : new Run(before + sentence.substring(0, start), sentence.substring(start, end), sentence.substring(end) + after);
    }

    /** For each tag the place of the one that closes or opens it. */
    private static int[] partners(List<String> pieces) {
        int[] partners = new int[pieces.size()];
        Arrays.fill(partners, NONE);
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i).startsWith("</") && !open.isEmpty()) {
                partners[i] = open.pop();
                partners[partners[i]] = i;
            } else if (isTag(pieces.get(i)) && !pieces.get(i).startsWith("</")) {
                open.push(i);
            }
        }
        return partners;
    }

    private static boolean isTag(String piece) {
        return piece.startsWith("<") && piece.length() > 1;
    }

    private static boolean isNothing(String piece) {
        return piece.isBlank();
    }

    private static String join(List<String> pieces, int from, int to) {
        return from < to ? String.join("", pieces.subList(from, to)) : "";
    }
}
