package io.tikpilot.preflight.layer;

import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.tree.Origin;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Bytes that are no text in UTF-8: what they are instead, as far as they show it. */
final class Undecodable {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int SAMPLE = 64;

    private final byte[] bytes;
    private final Origin file;
    private final boolean secret;

    /**
     * @param file the source as a whole
     * @param secret whether all of it may be one secret, of which not even a character is told
     */
    Undecodable(byte[] bytes, Origin file, boolean secret) {
        this.bytes = bytes;
        this.file = file;
        this.secret = secret;
    }

    /** Why the bytes from an offset on are no text. */
    Problem at(int offset) {
        Optional<FileSignature> signature = FileSignature.of(bytes);
        if (signature.isPresent()) {
            return EncodingProblems.binary(file, signature.get());
        }
        return otherUnicode()
                .orElseGet(() -> offset < bytes.length && bytes[offset] < 0 ? notUtf8(offset) : control(offset));
    }

    private Problem control(int offset) {
        if (bytes[offset] == 0) {
            Problem zero = EncodingProblems.zeroByte(place(offset));
            return secret ? EncodingProblems.encoded(zero) : EncodingProblems.withoutByte(zero);
        }
        return EncodingProblems.controlCharacter(place(offset), (char) bytes[offset]);
    }

    private Problem notUtf8(int offset) {
        Origin place = place(offset);
        Problem problem =
                secret ? EncodingProblems.notUtf8(place) : EncodingProblems.notUtf8(place, bytes[offset] & 0xff);
        int end = offset;
        while (end < bytes.length && bytes[end] < 0) {
            end++;
        }
        if (isCutOff(offset, end)) {
            return EncodingProblems.cutOff(problem);
        }
        if (new String(bytes, 0, offset, StandardCharsets.UTF_8).chars().anyMatch(c -> c > 0x7f && c != '\ufeff')) {
            return EncodingProblems.mixed(problem);
        }
        String characters = new String(bytes, offset, end - offset, WINDOWS);
        boolean letters = characters.chars().allMatch(Character::isLetter) && (isLetter(offset - 1) || isLetter(end));
        boolean sign =
                characters.length() == 1 && !Character.isLetter(characters.charAt(0)) && !characters.equals("\ufffd");
        if (!letters && !sign) {
            return EncodingProblems.saveAgain(problem);
        }
        String encoding = hasWindowsSigns() ? "WINDOWS-1252" : "ISO-8859-1";
        return secret
                ? EncodingProblems.saved(problem, place, encoding)
                : EncodingProblems.saved(problem, place, encoding, characters.charAt(0));
    }

    /** Whether the last bytes are the beginning of a character whose end is missing. */
    private boolean isCutOff(int start, int end) {
        int first = bytes[start] & 0xff;
        int length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0;
        boolean continued = true;
        for (int i = start + 1; i < end; i++) {
            continued &= (bytes[i] & 0xc0) == 0x80;
        }
        return end == bytes.length && continued && end - start < length;
    }

    private boolean isLetter(int offset) {
        return offset >= 0 && offset < bytes.length && Character.isLetter(bytes[offset]);
    }

    /** Whether a byte is there that ISO-8859-1 has only control characters for. */
    private boolean hasWindowsSigns() {
        for (byte one : bytes) {
            if ((one & 0xff) >= 0x80 && (one & 0xff) < 0xa0) {
                return true;
            }
        }
        return false;
    }

    private Optional<Problem> otherUnicode() {
        for (String encoding : new String[] {"UTF-32LE", "UTF-32BE", "UTF-16LE", "UTF-16BE"}) {
            Charset charset = Charset.forName(encoding);
            byte[] mark = "\ufeff".getBytes(charset);
            if (bytes.length >= mark.length && Arrays.equals(mark, Arrays.copyOf(bytes, mark.length))) {
                String name = encoding.substring(0, encoding.length() - 2);
                return Optional.of(EncodingProblems.otherUnicode(
                        firstLine(charset), name, "the file begins with the byte-order mark of " + name));
            }
            if (isWrittenIn(charset)) {
                return Optional.of(EncodingProblems.otherUnicode(
                        firstLine(charset), encoding, "the zero bytes of the file stand as in " + encoding));
            }
        }
        return Optional.empty();
    }

    /** Whether the first bytes are ASCII in an encoding that fills up each character with zeros. */
    private boolean isWrittenIn(Charset charset) {
        int width = "x".getBytes(charset).length;
        int length = Math.min(SAMPLE, bytes.length) / width * width;
        String sample = new String(bytes, 0, length, charset);
        return !sample.isEmpty() && sample.chars().allMatch(c -> c > 0 && c < 0x7f);
    }

    private Origin firstLine(Charset charset) {
        String text = new String(bytes, charset);
        String start = text.startsWith("\ufeff") ? text.substring(1) : text;
        String line = start.lines().findFirst().orElse("");
        return shown(line, 1, 0, line.length());
    }

    /** The place of a byte, its line shown with escapes for what is not UTF-8. */
    private Origin place(int offset) {
        int start = offset;
        while (start > 0 && bytes[start - 1] != '\n') {
            start--;
        }
        int end = offset;
        while (end < bytes.length && bytes[end] != '\n' && bytes[end] != '\r') {
            end++;
        }
        int number = 1;
        for (int i = 0; i < start; i++) {
            number += bytes[i] == '\n' ? 1 : 0;
        }
        String before = escaped(start, offset);
        String meant = escaped(offset, Math.min(end, offset + 1));
        String line = before + meant + escaped(Math.min(end, offset + 1), end);
        return shown(line, number, before.length(), before.length() + meant.length());
    }

    private Origin shown(String line, int number, int start, int end) {
        Origin named = Origin.of(file.source(), number);
        Origin place = file.file().isPresent() ? named.inFile(file.file().get()) : named;
        return secret ? place.atColumn(start + 1) : MaskedLine.of(line).at(place, start, end);
    }

    /** Bytes as text, with {@code \xFC} for each that is not UTF-8. */
    private String escaped(int start, int end) {
        StringBuilder text = new StringBuilder();
        int at = start;
        while (at < end) {
            int length = characterAt(at, end);
            text.append(
                    length == 0
                            ? "\\x" + Integer.toHexString(bytes[at] & 0xff).toUpperCase(Locale.ROOT)
                            : new String(bytes, at, length, StandardCharsets.UTF_8));
            at += Math.max(1, length);
        }
        return start == 0 && text.indexOf("\ufeff") == 0 ? text.substring(1) : text.toString();
    }

    /** How many bytes the character at an offset has; 0 if they are none. */
    private int characterAt(int at, int end) {
        for (int length = 1; length <= Math.min(4, end - at); length++) {
            String decoded = new String(bytes, at, length, StandardCharsets.UTF_8);
            boolean written = length == 3 && decoded.equals("\ufffd") && bytes[at] == (byte) 0xef; // the sign itself
            if (written || !decoded.contains("\ufffd")) {
                return length;
            }
        }
        return 0;
    }
}
