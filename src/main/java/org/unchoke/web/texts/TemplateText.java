package org.unchoke.web.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences of an HTML template: what stands between its block elements and sections, with the markup inside it, and
 * what its attributes say. Templates need no marks for this; a sentence is known by being there.
 */
public final class TemplateText {
    /** Comments, declarations, classes and sections end a sentence; so do elements that are not part of the running text. */
    private static final Pattern TOKEN = Pattern.compile(
            "\\{!.*?!}|\\{#width}.*?\\{/width}|\\{@[^}]*}|\\{[#/][^}]*}|<!--.*?-->|<(?:[^<>\"{]|\"[^\"]*\"|\\{[^}]*})*>", Pattern.DOTALL);

    private static final Pattern INLINE =
            Pattern.compile("</?(?:a|abbr|b|code|em|i|kbd|small|span|strong|time)\\b.*", Pattern.DOTALL);
    private static final Pattern ATTRIBUTE =
            Pattern.compile("(\\s(?:alt|aria-label|data-label|placeholder|title)=\")([^\"]+)(?=\")");
    private static final Pattern PARAMETER = Pattern.compile("(\\s(?:help|label)=')([^']+)(?=')");
    private static final Pattern NO_WORDS = Pattern.compile("<[^>]*>|\\{[^}]*}|&#?\\w+;|\\bUnchoke\\b");

    private final String template;
    private final UnaryOperator<String> translation;
    private final StringBuilder result = new StringBuilder();

    private TemplateText(String template, UnaryOperator<String> translation) {
        this.template = template;
        this.translation = translation;
    }

    /** The template with each of its sentences replaced. */
    public static String replace(String template, UnaryOperator<String> translation) {
        return new TemplateText(template, translation).translated();
    }

    /** The sentences of a template, and what it says to parts that it includes. */
    public static List<String> sentences(String template) {
        List<String> found = new ArrayList<>();
        replace(template, sentence -> {
            found.add(sentence);
            return sentence;
        });
        Pattern.compile("\\{#[^}]*}").matcher(template).results()
                .flatMap(section -> PARAMETER.matcher(section.group()).results())
                .forEach(parameter -> found.add(parameter.group(2)));
        return found;
    }

    private String translated() {
        Matcher token = TOKEN.matcher(template);
        int from = 0;
        while (token.find()) {
            if (INLINE.matcher(token.group()).matches()) {
                continue;
            }
            run(template.substring(from, token.start()));
            result.append(token.group().startsWith("<") ? attributes(token.group()) : token.group());
            from = token.end();
        }
        run(template.substring(from));
        return result.toString();
    }

    private void run(String text) {
        Run run = Run.of(text);
        String sentence = run.sentence();
        if (hasWords(sentence)) {
            String said = translation.apply(sentence.replaceAll("\\s+", " "));
            result.append(attributes(run.before())).append(said).append(attributes(run.after()));
        } else {
            result.append(attributes(text));
        }
    }

    /** Markup with what its attributes say replaced. */
    private String attributes(String markup) {
        return ATTRIBUTE.matcher(markup).replaceAll(found -> Matcher.quoteReplacement(found.group(1) + attribute(found.group(2))));
    }

    private String attribute(String value) {
        return hasWords(value) ? translation.apply(value) : value;
    }

    private static boolean hasWords(String text) {
        return NO_WORDS.matcher(text).replaceAll("").chars().anyMatch(Character::isLetter);
    }
}
