package io.tikpilot.preflight.schema;

import java.util.Locale;

/** How the name of a record component becomes a key: one mapping, no relaxed matching. */
public enum Spelling {
    /** {@code maxConnections} is {@code max-connections}: the default. */
    KEBAB_CASE("-"),
    /** {@code maxConnections} is {@code max_connections}. */
    SNAKE_CASE("_"),
    /** {@code maxConnections} is {@code maxConnections}. */
    CAMEL_CASE("");

    private final String separator;

    Spelling(String separator) {
        this.separator = separator;
    }

    /**
     * The key of a component. A new word begins at an upper-case letter that follows a lower-case one or a digit, and at the
     * last of several upper-case letters before a lower-case one: {@code httpURLPath2Max} is {@code http-url-path2-max}.
     */
    public String keyOf(String component) {
        if (this == CAMEL_CASE || isOneWord(component)) {
            return component;
        }
        StringBuilder key = new StringBuilder(component.length() + 4);
        for (int i = 0; i < component.length(); i++) {
            char c = component.charAt(i);
            if (Character.isUpperCase(c) && i > 0) {
                char before = component.charAt(i - 1);
                boolean lastOfCapitals = Character.isUpperCase(before)
                        && i + 1 < component.length()
                        && Character.isLowerCase(component.charAt(i + 1));
                if (before != '_' && (!Character.isUpperCase(before) || lastOfCapitals)) {
                    key.append(separator);
                }
            }
            // One character at a time: a word's lower case does not depend on the language of the machine.
            if (c == '_') {
                key.append(separator);
            } else {
                key.append(Character.toLowerCase(c));
            }
        }
        return key.toString();
    }

    /** The constant of an enum or the simple name of a type in kebab-case: {@code BY_DATE} is {@code by-date}. */
    static String kebab(String name) {
        boolean constant = name.equals(name.toUpperCase(Locale.ROOT));
        return constant ? name.toLowerCase(Locale.ROOT).replace('_', '-') : KEBAB_CASE.keyOf(name);
    }

    /** Whether a key names a secret by its words: password, passphrase, token, secret, credential, private, API or
     * access key. */
    public static boolean looksSecret(String key) {
        String plain = isOneWord(key) ? key : joined(key);
        for (String word : SecretWords.ALL) {
            if (plain.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is small letters and digits alone, as most names are: then there is nothing to part, join or fold. */
    private static boolean isOneWord(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if ((c < 'a' || c > 'z') && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    private static String joined(String key) {
        StringBuilder joined = new StringBuilder(key.length());
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (c != '-' && c != '_' && c != '.') {
                joined.append(Character.toLowerCase(c));
            }
        }
        return joined.toString();
    }

    /** The words, apart because the constants of an enum cannot use its own static fields. */
    private static final class SecretWords {
        private static final String[] ALL = {
            "password", "passwd", "passphrase", "token", "secret", "credential", "privatekey", "apikey", "accesskey"
        };
    }
}
