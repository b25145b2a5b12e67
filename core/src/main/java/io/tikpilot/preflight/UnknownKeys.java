package io.tikpilot.preflight;

/** What happens to a key in a document that no setting has. */
public enum UnknownKeys {
    /** It is an error: a misspelled key must not go unnoticed. The default. */
    REFUSE,
    /** It is a warning. */
    WARN,
    /** It is ignored. */
    ALLOW
}
