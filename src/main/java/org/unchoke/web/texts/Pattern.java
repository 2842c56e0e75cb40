package org.unchoke.web.texts;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;

/** A sentence with holes, and the same in another language, where they may stand in another order and numbers have their own form. */
record Pattern(java.util.regex.Pattern english, List<Integer> holes, String other) {
    private static final java.util.regex.Pattern HOLE = java.util.regex.Pattern.compile("\\{(\\d)}");
    private static final java.util.regex.Pattern FIGURE = java.util.regex.Pattern.compile("(-?\\d+)\\.(\\d+( [A-Za-z/%]+)?)");

    /** Those among the sentences that have holes; what says more comes first. */
    static List<Pattern> of(Map<String, String> sentences) {
        return sentences.keySet().stream()
                .filter(english -> HOLE.matcher(english).find())
                .sorted(Comparator.comparing((String english) -> HOLE.matcher(english).replaceAll("").length()).reversed())
                .map(english -> of(english, sentences.get(english)))
                .toList();
    }

    private static Pattern of(String english, String other) {
        StringBuilder expression = new StringBuilder();
        Matcher hole = HOLE.matcher(english);
        int from = 0;
        while (hole.find()) {
            expression.append(java.util.regex.Pattern.quote(english.substring(from, hole.start()))).append("(.+?)");
            from = hole.end();
        }
        expression.append(java.util.regex.Pattern.quote(english.substring(from)));
        List<Integer> holes = HOLE.matcher(english).results().map(Pattern::number).toList();
        return new Pattern(java.util.regex.Pattern.compile(expression.toString(), java.util.regex.Pattern.DOTALL), holes, other);
    }

    /** The other sentence with what stands in this one's holes, numbers with that decimal mark; empty if this one is of another form. */
    Optional<String> apply(String sentence, char decimal) {
        Matcher matcher = english.matcher(sentence);
        return matcher.matches()
                ? Optional.of(HOLE.matcher(other).replaceAll(hole ->
                        Matcher.quoteReplacement(figure(matcher.group(holes.indexOf(number(hole)) + 1), decimal))))
                : Optional.empty();
    }

    /** What is a number, with a unit perhaps, and nothing else. */
    private static String figure(String text, char decimal) {
        Matcher figure = FIGURE.matcher(text);
        return figure.matches() ? figure.group(1) + decimal + figure.group(2) : text;
    }

    private static int number(MatchResult hole) {
        return Integer.parseInt(hole.group(1));
    }
}
