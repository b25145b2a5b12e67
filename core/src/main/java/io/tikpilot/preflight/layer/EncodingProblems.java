package io.tikpilot.preflight.layer;

import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Origin;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** What can be wrong with the bytes of a text, in sentences for operators. */
final class EncodingProblems {
    private EncodingProblems() {}

    private static Problem error(Origin place, String verdict, String label) {
        return Problem.error("bad-encoding", KeyPath.ROOT, place.source() + " " + verdict)
                .at(place, label);
    }

    static Problem binary(Origin file, FileSignature signature) {
        Problem problem = error(file, "is " + signature.noun() + ", not a text", "");
        return switch (signature) {
            case GZIP -> convert(problem.help("unpack it, where the file comes from:"), file, "gunzip -c");
            case GIT_CRYPT ->
                problem.help("decrypt it, where the file comes from:").help("  git-crypt unlock");
            default ->
                problem.note("likely", "another file was mounted or copied to this place")
                        .help("put a text file with settings, KEY = VALUE in each line, in its place");
        };
    }

    static Problem otherUnicode(Origin place, String encoding, String evidence) {
        Problem problem = error(place, "is written in " + encoding + ", not in UTF-8", evidence);
        return convert(
                problem.help("convert it, where the file comes from:"), place, "iconv -f " + encoding + " -t UTF-8");
    }

    static Problem notUtf8(Origin place, int found) {
        return error(
                place,
                "is not written in UTF-8",
                "the byte " + hex(found) + " in column " + place.column() + " is no character in UTF-8");
    }

    static Problem notUtf8(Origin place) {
        return error(
                place, "is not written in UTF-8", "the byte in column " + place.column() + " is no character in UTF-8");
    }

    static Problem saved(Problem problem, Origin place, String encoding) {
        return convert(
                problem.note("likely", "the file was saved in " + encoding)
                        .help("convert it, where the file comes from:"),
                place,
                "iconv -f " + encoding + " -t UTF-8");
    }

    /** An encoding of one byte a character that has a letter or sign there. */
    static Problem saved(Problem problem, Origin place, String encoding, char character) {
        return convert(
                problem.note("likely", "the file was saved in " + encoding + ", where this byte is `" + character + "`")
                        .help("convert it, where the file comes from:"),
                place,
                "iconv -f " + encoding + " -t UTF-8");
    }

    static Problem mixed(Problem problem) {
        return problem.note(
                        "likely", "parts of the file were saved in different encodings: what stands before is UTF-8")
                .help("type the character in this place again, and save the file as UTF-8");
    }

    static Problem cutOff(Problem problem) {
        return problem.note("likely", "the file was cut off in the middle of a character")
                .help("compare its end with the original, and write the file again");
    }

    static Problem saveAgain(Problem problem) {
        return problem.help("type the character in this place again, and save the file as UTF-8");
    }

    /** A line that replaces the file by what a command makes of it. */
    private static Problem convert(Problem problem, Origin place, String command) {
        Optional<Path> file = place.file().map(Path::getFileName);
        if (file.isEmpty()) {
            return problem.help("  " + command);
        }
        String name = file.get().toString();
        return problem.help("  " + command + " " + quoted(name) + " > " + quoted(name + ".new") + " && mv "
                + quoted(name + ".new") + " " + quoted(name));
    }

    private static String quoted(String name) {
        return name.matches("[\\w.][\\w.-]*") ? name : "'" + name.replace("'", "'\\''") + "'";
    }

    static Problem zeroByte(Origin place) {
        return error(
                        place,
                        "holds a zero byte",
                        "the byte in column " + place.column() + " is zero, which no text holds")
                .note("likely", "another file was mounted or copied to this place, or writing it was cut off");
    }

    static Problem withoutByte(Problem problem) {
        return problem.help(
                "put a text file with settings, KEY = VALUE in each line, in its place; or, if it is that file,"
                        + " remove the byte");
    }

    /** A secret is a text alone; one of random bytes is encoded. */
    static Problem encoded(Problem problem) {
        return problem.help("store the secret as a text: if it is made of random bytes, encode them with base64");
    }

    static Problem controlCharacter(Origin place, char found) {
        String code = Integer.toHexString(found | 0x10000).substring(1).toUpperCase(Locale.ROOT);
        return error(place, "holds a control character", "the character in column " + place.column() + " is U+" + code)
                .help("remove it, or write \\u" + code + " in double quotes");
    }

    private static String hex(int value) {
        return "0x" + Integer.toHexString(value | 0x100).substring(1).toUpperCase(Locale.ROOT);
    }
}
