package io.tikpilot.preflight.problem;

import java.util.Locale;
import java.util.Optional;

/**
 * The known name that a mistyped one resembles most: by the restricted Damerau-Levenshtein distance, which counts letters
 * added, dropped, changed and swapped with their neighbour, ignoring case; if none is near, the one that it is short or long
 * for.
 */
public final class NearName {
    private static final int SHORTEST = 3;

    private NearName() {}

    /**
     * The nearest of the candidates, the first of equals: at most a third of the letters differ. If none is near, the only one
     * that begins with the name, that the name begins with, or whose last words the name is.
     */
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
        return least == Integer.MAX_VALUE ? shortened(name, candidates) : Optional.of(nearest);
    }

    /** {@code production} for {@code prod}, {@code warn} for {@code warning}, {@code idle-timeout} for {@code timeout}. */
    private static Optional<String> shortened(String name, Iterable<String> candidates) {
        String wanted = name.toLowerCase(Locale.ROOT);
        String found = "";
        for (String candidate : candidates) {
            String known = candidate.toLowerCase(Locale.ROOT);
            boolean longer = wanted.length() >= SHORTEST && (known.startsWith(wanted) || endsInWords(known, wanted));
            boolean shorter = known.length() > SHORTEST
                    && wanted.length() < 2 * known.length()
                    && wanted.startsWith(known)
                    && goesOn(name, known.length());
            if ((longer || shorter) && !found.isEmpty()) {
                return Optional.empty(); // it could be either
            }
            found = longer || shorter ? candidate : found;
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    /** Whether a word goes on at an index of a name: no other word begins there. */
    private static boolean goesOn(String name, int at) {
        char c = name.charAt(at);
        return Character.isLowerCase(c) || (Character.isUpperCase(c) && Character.isUpperCase(name.charAt(at - 1)));
    }

    private static boolean endsInWords(String known, String wanted) {
        int before = known.length() - wanted.length() - 1;
        return before > 0 && known.endsWith(wanted) && "-_.".indexOf(known.charAt(before)) >= 0;
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
