package io.tikpilot.preflight.layer;

import io.tikpilot.preflight.problem.Quote;
import io.tikpilot.preflight.tree.Origin;

/**
 * A line of a text that cannot be parsed, as far as it may be shown: nobody knows what is a secret in it. What stands behind the
 * first {@code =} or {@code :} is masked, and a second word before it. A line without either, or with nothing behind it, as base64 ends, is masked whole: it
 * may be a bare secret, mounted as configuration. Punctuation is no secret.
 *
 * @param shown the line with a mask where something is left out
 * @param visible how many characters at its beginning are those of the line itself
 */
public record MaskedLine(String shown, int visible) {
    /** A line, without its end, as it may be shown. */
    public static MaskedLine of(String line) {
        String content = line.replace('\t', ' ');
        int cut = 0;
        while (cut < content.length() && content.charAt(cut) != '=' && content.charAt(cut) != ':') {
            cut++;
        }
        if (cut == content.length()) {
            return isPunctuation(content) || opensSection(content) ? whole(content) : new MaskedLine(Quote.MASK, 0);
        }
        int second = secondWord(content, cut);
        if (second < cut && !endsInVariable(content.substring(0, cut + 1))) {
            return masked(
                    content, second); // the sign between key and value was forgotten, and this one is of the value
        }
        String value = content.substring(cut + 1);
        boolean base64 = content.charAt(cut) == '=' && value.replace('=', ' ').isBlank();
        if (base64 && (cut == 0 || content.charAt(cut - 1) != ' ')) {
            return new MaskedLine(Quote.MASK, 0);
        }
        return isPunctuation(value) ? whole(content) : masked(content, cut + 1);
    }

    /** Where a word follows another with only blanks between them; the end if none does. */
    private static int secondWord(String line, int end) {
        for (int i = 1; i < end; i++) {
            boolean begins = line.charAt(i - 1) == ' ' && !isPunctuation(line.substring(i, i + 1));
            String before = line.substring(0, i).stripTrailing();
            if (begins && !before.isEmpty() && !isPunctuation(before.substring(before.length() - 1))) {
                return i;
            }
        }
        return end;
    }

    /** Whether what stands before the value is the name of a variable with {@code =} right behind it, as after {@code export}. */
    private static boolean endsInVariable(String key) {
        return key.matches(".* [A-Z_][A-Z0-9_]*=");
    }

    /** A line up to its value, with the blanks before it, so that columns stay what they are. */
    private static MaskedLine masked(String line, int from) {
        int start = from;
        while (start < line.length() && line.charAt(start) == ' ') {
            start++;
        }
        return new MaskedLine(line.substring(0, start) + Quote.MASK, start);
    }

    /** A line of Java properties, where a blank separates a key from its value too. */
    static MaskedLine ofProperties(String line) {
        String content = line.replace('\t', ' ').replace('\f', ' ');
        int cut = content.length() - content.stripLeading().length();
        while (cut < content.length() && " =:".indexOf(content.charAt(cut)) < 0) {
            cut++;
        }
        boolean separated = content.indexOf('=', cut) >= 0 || content.indexOf(':', cut) >= 0;
        return separated && !content.substring(cut + 1).isBlank() ? masked(content, cut + 1) : of(line);
    }

    private static MaskedLine whole(String line) {
        return new MaskedLine(line, line.length());
    }

    /**
     * A part of the line: pointed at where it can be seen, else the mask that stands for it is.
     *
     * @param place the line
     * @param start where the part begins, from 0
     * @param end where it ends
     */
    public Origin at(Origin place, int start, int end) {
        boolean masked = shown.length() > visible && start >= visible;
        int caret = masked ? shown.length() - Quote.MASK.length() : start;
        int length = masked ? Quote.MASK.length() : Math.min(end, visible) - start;
        return place.showing(shown, caret + 1, Math.max(1, length)).inColumn(start + 1);
    }

    /** Whether a line is the key of a section and its opening bracket, which no bare secret looks like. */
    private static boolean opensSection(String line) {
        String content = line.strip();
        if (!content.endsWith("{") && !content.endsWith("[")) {
            return false;
        }
        return content.substring(0, content.length() - 1)
                .strip()
                .chars()
                .allMatch(c -> Character.isLetterOrDigit(c) || "._-\"".indexOf(c) >= 0);
    }

    private static boolean isPunctuation(String text) {
        return text.chars().allMatch(c -> "{}[](),; ".indexOf(c) >= 0);
    }
}
