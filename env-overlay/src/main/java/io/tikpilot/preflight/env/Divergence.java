package io.tikpilot.preflight.env;

import org.jspecify.annotations.Nullable;

/**
 * Something in a value that other widely used readers of {@code .env} (dotenv and Node for JavaScript, python-dotenv, a shell)
 * take for something else, so that the author may have meant another value than ours. What only looks different and means one
 * thing is none: an escape, {@code NAME: value}.
 *
 * @param index where it is in the value as it is written; that of the quotation mark, if it is behind one
 */
record Divergence(Kind kind, int index) {
    enum Kind {
        /** A {@code #} with no blank before it: dotenv and Node begin a comment there. */
        HASH,
        /** Backticks around the value: dotenv and Node take them for quotation marks, a shell runs what is between them. */
        BACKTICKS,
        /** Two dollars for one: nobody else does so. */
        DOLLARS,
        /** A reference that nothing stands for: most others keep such a text as it is. */
        UNSET
    }

    /** The first one of an unquoted value; nothing if there is none. */
    static @Nullable Divergence inUnquoted(String value) {
        if (value.startsWith("`") && value.length() > 1) {
            return new Divergence(Kind.BACKTICKS, 0);
        }
        int hash = value.indexOf('#');
        int dollars = value.indexOf("$$");
        if (hash >= 0 && (dollars < 0 || hash < dollars)) {
            return new Divergence(Kind.HASH, hash);
        }
        return dollars < 0 ? null : new Divergence(Kind.DOLLARS, dollars);
    }

    /** The one of a value in double quotation marks; nothing if it has none. */
    static @Nullable Divergence inQuoted(CharSequence value) {
        int dollars = value.toString().indexOf("$$");
        boolean escaped = dollars > 0 && value.charAt(dollars - 1) == '\\';
        return dollars < 0 || escaped ? null : new Divergence(Kind.DOLLARS, 0);
    }
}
