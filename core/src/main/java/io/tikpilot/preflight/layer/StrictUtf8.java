package io.tikpilot.preflight.layer;

import io.tikpilot.preflight.problem.Outcome;
import io.tikpilot.preflight.tree.Origin;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Bytes to text: UTF-8 without a single malformed byte, one byte-order mark dropped, no control character but tab, newline,
 * carriage return and form feed. Anything else would become replacement characters in a key or a password.
 */
final class StrictUtf8 {
    private StrictUtf8() {}

    /** The text of a file of settings. */
    static Outcome<TextSource> decode(byte[] bytes, String name, Optional<Path> file) {
        return decode(bytes, name, file, false);
    }

    static Outcome<TextSource> decode(byte[] bytes, String name, Optional<Path> file, boolean secret) {
        Charset utf8 = Charset.forName("UTF-8"); // StandardCharsets would load all the others
        if (isPlain(bytes)) {
            return Outcome.of(new TextSource(name, new String(bytes, utf8), file), List.of());
        }
        CharsetDecoder decoder = utf8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer chars = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, chars, true);
        int wrong = result.isError() ? in.position() : control(bytes);
        if (wrong < 0) {
            String text = chars.flip().toString();
            return Outcome.of(
                    new TextSource(name, text.startsWith("\ufeff") ? text.substring(1) : text, file), List.of());
        }
        Origin origin = Origin.of(name);
        Undecodable undecodable = new Undecodable(bytes, file.isPresent() ? origin.inFile(file.get()) : origin, secret);
        return Outcome.none(List.of(undecodable.at(wrong)));
    }

    /** Whether nothing can be wrong with it: it is ASCII without control characters, as most files of settings are. */
    private static boolean isPlain(byte[] bytes) {
        for (byte b : bytes) { // what is not ASCII is below zero
            if (b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f') {
                return false;
            }
        }
        return true;
    }

    /** The first control character; in UTF-8 no byte of another character looks like one. */
    private static int control(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            byte b = bytes[i];
            if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f') {
                return i;
            }
        }
        return -1;
    }
}
