package io.tikpilot.preflight.layer;

import io.tikpilot.preflight.problem.NearName;
import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.problem.Quote;
import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Origin;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Every sentence that this package can say to an operator. */
final class LayerProblems {
    private LayerProblems() {}

    static Problem missingFile(Path file, String finding) {
        return error("missing-file", "the file " + file + " is not there")
                .note("looked at", absolute(file) + ": " + finding)
                .help("create " + absolute(file) + ", or mount or copy the file to that place");
    }

    static Problem missingDirectory(Path directory, String finding) {
        return error("missing-directory", "the directory " + directory + " is not there")
                .note("looked at", absolute(directory) + ": " + finding)
                .help("mount or copy the configuration directory to " + absolute(directory));
    }

    static Problem notADirectory(Path directory) {
        return error("missing-directory", directory + " is not a directory")
                .note("looked at", absolute(directory) + ": it is a file")
                .help("name the directory that holds the file, or mount the directory instead of the file");
    }

    static Problem notAFile(Path file, String finding) {
        return error("not-a-file", file + " is not a file")
                .note("looked at", absolute(file) + ": " + finding)
                .help("put a file there; if it is mounted, mount a file that exists on the host");
    }

    static Problem unreadable(Path path, String facts) {
        return error("unreadable-file", path + " cannot be read")
                .note("looked at", absolute(path) + ": " + facts)
                .help("let this process read it: change the owner or the mode, or run as another user");
    }

    static Problem emptyFile(Path file) {
        return error("empty-file", "the file " + file + " is empty")
                .note("looked at", absolute(file) + ": 0 bytes")
                .note("likely", "writing it was cut off, or it was created by a `touch` to satisfy a mount")
                .help("write the settings into it, or remove it");
    }

    static Problem changedWhileRead(Path file) {
        return error("unreadable-file", "the file " + file + " changed while it was read")
                .note("looked at", absolute(file).toString())
                .help("replace the file as a whole, by a rename, and start again");
    }

    static Problem tooLarge(String source, long most) {
        return error("limit-exceeded", source + " is larger than the limit of " + most + " bytes")
                .help("split the file, or raise Limits.fileBytes in the program");
    }

    static Problem beyondLimit(Origin origin, String what, int most) {
        return error("limit-exceeded", origin.source() + " has more " + what + " than the limit of " + most)
                .at(origin, "the limit is passed here")
                .help("shorten the file, or raise the limit in the program");
    }

    static Problem notUtf8(Origin origin, String finding) {
        return error("bad-encoding", origin.source() + " is not UTF-8 text")
                .at(origin, finding)
                .help("save the file as UTF-8");
    }

    static Problem syntax(Origin origin, String expectation) {
        return error("syntax-error", origin.source() + " cannot be parsed").at(origin, expectation);
    }

    static Problem includeRefused(Origin origin) {
        return error("include-refused", origin.source() + " includes another file, which is not allowed")
                .at(origin, "this is not followed")
                .help("give the program the other file as a layer of its own");
    }

    static Problem valueAndSection(KeyPath path, Origin origin) {
        return Problem.error(
                        "syntax-error", path, "`" + path + "` is a value on one line and part of a section on another")
                .at(origin, "one of the two would be lost")
                .help("keep one of the two lines");
    }

    static Problem ambiguous(Path first, Path second) {
        return error("ambiguous-file", "there are two spellings of one file: " + first + " and " + second)
                .note("looked at", absolute(first).getParent() + " holds both")
                .help("keep one of the two; nobody knows which one should win");
    }

    static Problem unknownProfile(Profile profile, Path directory, String finding, List<String> known) {
        Optional<String> near = NearName.of(profile.name(), known);
        Problem problem = error("unknown-profile", "there is no file for the profile " + Quote.of(profile.name()))
                .note("looked at", absolute(directory.resolve(profile.name() + ".conf")) + ": " + finding);
        if (!known.isEmpty()) {
            problem = problem.note("profiles", String.join(", ", known));
        }
        return near.map(name -> "did you mean `" + name + "`?")
                .map(problem::help)
                .orElse(problem.help("create " + absolute(directory.resolve(profile.name() + ".conf"))
                        + ", or mount the directory that holds it"));
    }

    static Problem badProfileName(Profile profile) {
        return error("unknown-profile", Quote.of(profile.name()) + " is no name of a profile")
                .help(
                        "use letters, digits, `-`, `_` and `.`, such as production; `default` and `local` are read for every profile");
    }

    static Problem missingResource(String name, Optional<Class<?>> anchor) {
        String where = anchor.map(Class::getName).map(type -> "beside " + type).orElse("on the class path");
        return error("missing-resource", "the resource " + name + " is not in this program")
                .note("looked in", where)
                .help("put " + name + " into src/main/resources and build the program again");
    }

    /** What is not a name may be anything, a secret too, so of the argument only the name is shown, or its position. */
    static Problem malformedArgument(String argument, int position) {
        int end = 0;
        while (end < argument.length() && isNamePart(argument.charAt(end))) {
            end++;
        }
        boolean named = argument.startsWith("--") && end > 2;
        String shown = named ? Quote.cut(argument.substring(0, end)) : "number " + position;
        return error("malformed-argument", "the argument " + shown + " sets nothing")
                .at(Origin.of("argument " + shown), "expected --KEY=VALUE")
                .help("write a setting as " + (named ? shown + "=VALUE" : "--KEY=VALUE"));
    }

    private static boolean isNamePart(char c) {
        boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        return letter || c == '-' || c == '_' || c == '.';
    }

    static Problem unknownName(String message, KeyPath path, Origin origin, Optional<String> near) {
        return Problem.error("unknown-key", path, message)
                .at(
                        origin,
                        near.map(name -> "did you mean " + name + "?").orElse("it is none of this program's settings"));
    }

    static Problem singleValue(Whole whole, KeyPath path, Origin origin, String hint) {
        return Problem.error("wrong-type", path, "`" + path + "` is a single value, not " + whole.noun)
                .at(origin, "expected " + whole.expected)
                .help(hint);
    }

    static Problem badJson(Whole whole, KeyPath path, Origin origin) {
        return Problem.error("wrong-type", path, "`" + path + "` is not well-formed JSON")
                .at(origin, "expected " + whole.expected);
    }

    /** What a name that comes alone may stand for besides a single value. */
    enum Whole {
        LIST("a list", "a,b,c or a JSON array"),
        SECTIONS("a list of sections", "a JSON array"),
        SECTION("a section", "a JSON object");

        private final String noun;
        private final String expected;

        Whole(String noun, String expected) {
            this.noun = noun;
            this.expected = expected;
        }
    }

    private static Problem error(String code, String message) {
        return Problem.error(code, KeyPath.ROOT, message);
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
