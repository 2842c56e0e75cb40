package org.unchoke.gradebook.files;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Comma-separated values as RFC 4180 has them. A text that a spreadsheet would take for a formula gets an apostrophe in
 * front; reading takes exactly that one off again, so every text comes back as it was.
 */
public final class Csv {
    private static final char BOM = '\uFEFF';
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\t\r\0]", Pattern.DOTALL);
    private static final Pattern PROTECTED = Pattern.compile("'+[=+\\-@\t\r\0]", Pattern.DOTALL);

    /** Quoted text at the beginning of a cell, or behind such text: a doubled quote. */
    private static final Pattern QUOTED = Pattern.compile("(?:(?<![^,;\r\n])|\\G)\"[^\"]*+\"?");

    private Csv() {}

    /** A text as a cell that is no formula. */
    static String text(String text) {
        return text != null && FORMULA.matcher(text).lookingAt() ? "'" + text : text;
    }

    /** What {@link #text} was given. */
    public static String original(String cell) {
        return PROTECTED.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }

    /** Writes rows; {@code null} is an empty cell. */
    static String write(List<List<String>> rows) {
        StringBuilder csv = new StringBuilder();
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                csv.append(i == 0 ? "" : ",").append(quoted(row.get(i)));
            }
            csv.append("\r\n");
        }
        return csv.toString();
    }

    private static String quoted(String cell) {
        if (cell == null) {
            return "";
        }
        boolean plain = cell.chars().noneMatch(letter -> letter == ',' || letter == ';' || letter == '"' || letter == '\n' || letter == '\r')
                && cell.strip().equals(cell);
        return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }

    /**
     * A row of a file.
     *
     * @param number of the line in which it begins, from 1
     */
    public record Line(int number, List<String> cells) {}

    /** Reads rows, also where a spreadsheet has put semicolons or a byte order mark. Empty lines are left out. */
    static List<List<String>> read(String csv) {
        return lines(csv).stream().map(Line::cells).toList();
    }

    /** The same with the numbers of the lines. */
    public static List<Line> lines(String csv) {
        String text = !csv.isEmpty() && csv.charAt(0) == BOM ? csv.substring(1) : csv;
        String bare = QUOTED.matcher(text).replaceAll("quoted"); // what is between quotes does not say what separates
        return read(text, width(bare, ';') > width(bare, ',') ? ';' : ',');
    }

    private static int width(String text, char separator) {
        List<Line> rows = read(text, separator);
        return rows.isEmpty() ? 0 : rows.get(0).cells().size();
    }

    private static List<Line> read(String text, char separator) {
        List<Line> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        int number = 1;
        int begun = 1;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean ends = letter == '\n' || letter == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
            number += ends ? 1 : 0;
            if (quoted && letter == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (letter == '"' && (quoted || cell.length() == 0)) {
                quoted = !quoted;
            } else if (!quoted && letter == separator) {
                row.add(cell.toString());
                cell.setLength(0);
            } else if (!quoted && (letter == '\n' || letter == '\r')) {
                end(rows, begun, row, cell);
                row = new ArrayList<>();
                begun = number;
            } else {
                cell.append(letter);
            }
        }
        end(rows, begun, row, cell);
        return rows;
    }

    private static void end(List<Line> rows, int begun, List<String> row, StringBuilder cell) {
        row.add(cell.toString());
        cell.setLength(0);
        if (row.stream().anyMatch(each -> !each.isBlank())) {
            rows.add(new Line(begun, row));
        }
    }
}
