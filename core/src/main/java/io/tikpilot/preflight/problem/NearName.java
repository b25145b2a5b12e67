package io.tikpilot.preflight.problem;

import java.util.Locale;
import java.util.Optional;

/**
 * The known name that a mistyped one resembles most: by the restricted Damerau-Levenshtein distance, which counts letters
 * added, dropped, changed and swapped with their neighbour, ignoring case.
 */
public final class NearName {
    private NearName() {}

    /** The nearest of the candidates, the first of equals; nothing if none is near: more than a third of the letters differ. */
    public static Optional<String> of(String name, Iterable<String> candidates) {
        String wanted = name.toLowerCase(Locale.ROOT);
        String nearest = "";
        int least = Integer.MAX_VALUE;
        for (String candidate : candidates) {
            int limit = Math.max(name.length(), candidate.length()) / 3;
            if (Math.abs(name.length() - candidate.length()) <= limit) {
                int distance = distance(wanted, candidate.toLowerCase(Locale.ROOT));
                if (distance <= limit && distance < least) {
                    nearest = candidate;
                    least = distance;
                }
            }
        }
        return least == Integer.MAX_VALUE ? Optional.empty() : Optional.of(nearest);
    }

    /** The nearest name as the end of a sentence: {@code ; did you mean `port`?}; empty if none is near. */
    public static String hint(String name, Iterable<String> candidates) {
        return of(name, candidates)
                .map(near -> "; did you mean `" + near + "`?")
                .orElse("");
    }

    private static int distance(String a, String b) {
        int[] twoUp = new int[b.length() + 1];
        int[] up = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            up[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(up[j] + 1, row[j - 1] + 1), up[j - 1] + change);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    row[j] = Math.min(row[j], twoUp[j - 2] + 1);
                }
            }
            twoUp = up;
            up = row;
        }
        return up[b.length()];
    }
}
