package io.tikpilot.preflight.layer;

import io.tikpilot.preflight.problem.Outcome;
import io.tikpilot.preflight.problem.Problem;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Bytes to text: UTF-8 without a single malformed byte, one byte-order mark dropped, no control character but tab, newline,
 * carriage return and form feed. Anything else would become replacement characters in a key or a password.
 */
final class StrictUtf8 {
    private StrictUtf8() {}

    static Outcome<TextSource> decode(byte[] bytes, String name, Optional<Path> file) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer chars = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), chars, true);
        String text = chars.flip().toString();
        TextSource source = new TextSource(name, text.startsWith("\ufeff") ? text.substring(1) : text, file);
        if (result.isError()) {
            return none(
                    source,
                    source.text().length(),
                    isUtf16(bytes) ? "the bytes look like UTF-16" : "the bytes from here on are not UTF-8");
        }
        int control = control(source.text());
        if (control < 0) {
            return Outcome.of(source, List.of());
        }
        return Outcome.none(List.of(LayerProblems.controlCharacter(
                source.origin(control), source.text().charAt(control))));
    }

    private static Outcome<TextSource> none(TextSource source, int offset, String finding) {
        Problem problem = LayerProblems.notUtf8(source.origin(offset), finding);
        return Outcome.none(List.of(problem));
    }

    private static int control(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f') {
                return i;
            }
        }
        return -1;
    }

    private static boolean isUtf16(byte[] bytes) {
        int mark = bytes.length < 2 ? 0 : ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
        return mark == 0xfeff || mark == 0xfffe;
    }
}
