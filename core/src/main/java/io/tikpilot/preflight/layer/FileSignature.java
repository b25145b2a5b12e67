package io.tikpilot.preflight.layer;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The bytes that a file of some kind begins with: what was mounted in place of a text is named as what it is. */
enum FileSignature {
    GZIP("a gzip archive", "\u001f\u008b"),
    ZIP("a ZIP or JAR archive", "PK\u0003\u0004"),
    ZSTANDARD("a Zstandard archive", "(\u00b5/\u00fd"),
    XZ("an xz archive", "\u00fd7zXZ\u0000"),
    BZIP2("a bzip2 archive", "BZh91AY&SY"),
    ELF("a program (ELF)", "\u007fELF"),
    WINDOWS_PROGRAM("a program for Windows", "MZ\u0090\u0000"),
    JAVA_CLASS("a compiled Java class", "\u00ca\u00fe\u00ba\u00be"),
    JAVA_KEY_STORE("a Java key store", "\u00fe\u00ed\u00fe\u00ed"),
    DER("a certificate, key or key store in DER form", "0\u0082"),
    PNG("an image (PNG)", "\u0089PNG"),
    JPEG("an image (JPEG)", "\u00ff\u00d8\u00ff"),
    PDF("a PDF document", "%PDF-"),
    SQLITE("an SQLite database", "SQLite format 3\u0000"),
    GIT_CRYPT("encrypted with git-crypt", "\u0000GITCRYPT\u0000");

    private static final int LONGEST = 16;

    private final String noun;
    private final String start;

    /**
     * @param start the bytes, each as the character of its number
     */
    FileSignature(String noun, String start) {
        this.noun = noun;
        this.start = start;
    }

    /** What a file of this kind is, for a sentence that begins with its name. */
    String noun() {
        return noun;
    }

    static Optional<FileSignature> of(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(LONGEST, bytes.length), StandardCharsets.ISO_8859_1);
        return Arrays.stream(values())
                .filter(signature -> start.startsWith(signature.start))
                .findFirst();
    }
}
