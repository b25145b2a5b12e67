package io.tikpilot.preflight.layer;

import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.problem.Quote;
import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Origin;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Every sentence that this package can say to an operator; long, for there is one for each kind of mistake. */
final class LayerProblems {
    private LayerProblems() {}

    static Problem tooLarge(String source, long most) {
        return error("limit-exceeded", source + " is larger than the limit of " + most + " bytes")
                .help("split the file, or raise Limits.fileBytes in the program");
    }

    static Problem tooLargeSecret(String source, long most) {
        return error("limit-exceeded", source + " is larger than the limit of " + most + " bytes")
                .help("put the secret alone into the file, or raise Limits.fileBytes in the program");
    }

    static Problem beyondLimit(Origin origin, Limit limit, int most) {
        return error("limit-exceeded", origin.source() + " " + limit.verdict + " the limit of " + most)
                .at(origin, "the limit is passed here")
                .help(limit.remedy + ", or raise Limits." + limit.name + " in the program");
    }

    /** What a text may have too much of. */
    enum Limit {
        TOKENS("tokens", "has more words and signs than", "split the file"),
        NESTING("nesting", "nests sections and lists deeper than", "write them less deep"),
        SUBSTITUTIONS("substitutions", "has more substitutions than", "write the values themselves"),
        STRING("stringLength", "has a longer string than", "shorten it"),
        PATH("pathSteps", "has a path of more keys than", "shorten it"),
        REPEATS("repeats", "sets one key in a list more often than", "write it once, as a section"),
        JOINED("repeats", "joins more sections and lists to one value than", "write them as one");

        private final String name;
        private final String verdict;
        private final String remedy;

        Limit(String name, String verdict, String remedy) {
            this.name = name;
            this.verdict = verdict;
            this.remedy = remedy;
        }
    }

    static Problem includeRefused(Origin origin) {
        return error("include-refused", origin.source() + " includes another file")
                .at(origin, "includes are not followed")
                .help("copy the settings of the other file into this one, or give the program the file as a layer");
    }

    static Problem includeOutside(Origin origin, List<Path> directories) {
        Problem problem = error("include-refused", origin.source() + " includes a file that may not be included")
                .at(origin, "it does not lie in a directory whose files may be included");
        for (Path directory : directories) {
            problem = problem.note(
                    "allowed", directory.toAbsolutePath().normalize().toString());
        }
        return problem.help("move the file there, or add its directory to Limits.includes in the program");
    }

    static Problem includeCircle(Origin origin) {
        return error("include-refused", origin.source() + " includes a file that includes it")
                .at(origin, "this leads in a circle")
                .help("remove one of the includes");
    }

    static Problem tooManyIncludes(Origin origin, int most) {
        return error(
                        "limit-exceeded",
                        "with the files that are included there are more documents than the limit of " + most)
                .at(origin, "the limit is passed here")
                .help("merge files, or raise Limits.documents in the program");
    }

    /** A problem with a file that another one includes. */
    static Problem included(Problem problem, Origin place) {
        return problem.note("included", "at " + place);
    }

    static Problem missingResource(String name, Optional<Class<?>> anchor) {
        String where = anchor.map(Class::getName).map(type -> "beside " + type).orElse("the class path");
        return error("missing-resource", "the program was built without the resource " + name)
                .note("looked in", where)
                .help("put " + name + " into src/main/resources and build the program again");
    }

    /** What is not a name may be anything, a secret too, so of the argument only the name is shown, or its position. */
    static Problem malformedArgument(String argument, int position, NamedValues known) {
        int end = 0;
        while (end < argument.length() && isNamePart(argument.charAt(end))) {
            end++;
        }
        String name = argument.startsWith("--") && end > 2 ? Quote.cut(argument.substring(0, end)) : "";
        Problem problem = error("malformed-argument", "argument " + position + " is not --KEY=VALUE")
                .at(Origin.of(name.isEmpty() ? "argument " + position : "argument " + position + ", " + name), "");
        if (!name.isEmpty() && known.knows(name)) {
            return problem.help("join it and its value by a sign of equality: " + name + "=VALUE");
        }
        Optional<String> near = name.isEmpty() ? Optional.empty() : known.nearest(name);
        return near.map(setting -> problem.help("did you mean " + setting + "=VALUE?"))
                .orElse(problem.help("remove it, or write a setting as --KEY=VALUE"));
    }

    private static boolean isNamePart(char c) {
        boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        return letter || c == '-' || c == '_' || c == '.';
    }

    static Problem unknownName(KeyPath path, Origin origin, Optional<String> near) {
        Problem problem = Problem.error("unknown-key", path, "no setting is called `" + path + "`")
                .at(origin, near.map(name -> "did you mean `" + name + "`?").orElse("it has no effect"));
        return near.map(problem::suggest).orElse(problem);
    }

    /**
     * @param inside the names of the settings inside, if they have names of their own
     */
    static Problem singleValue(Whole whole, KeyPath path, Origin origin, Optional<String> inside) {
        String message = "`" + path + "` is a single value, not " + whole.noun;
        return oneByOne(Problem.error("wrong-type", path, message).at(origin, "expected " + whole.expected), inside);
    }

    static Problem badJson(Whole whole, KeyPath path, Origin origin, Optional<String> inside) {
        String message = "`" + path + "` is not well-formed JSON";
        return oneByOne(Problem.error("wrong-type", path, message).at(origin, "expected " + whole.expected), inside);
    }

    private static Problem oneByOne(Problem problem, Optional<String> inside) {
        return inside.isPresent() ? problem.help("set one by one: " + inside.get()) : problem;
    }

    static Problem quotedJson(KeyPath path, Origin origin) {
        return badJson(Whole.LIST, path, origin, Optional.empty())
                .note("because", "the quotation marks around it are part of the value")
                .help("write it without the quotation marks around it");
    }

    /** A list of other things than texts. */
    static Problem quotedList(KeyPath path, Origin origin) {
        return quoted(Problem.error("wrong-type", path, quoted(path)), origin);
    }

    /** A list of texts, which are taken as they stand. */
    static Problem quotedTexts(KeyPath path, Origin origin) {
        return quoted(Problem.warning("suspicious-value", path, quoted(path)), origin);
    }

    private static String quoted(KeyPath path) {
        return "`" + path + "` begins and ends with a quotation mark";
    }

    private static Problem quoted(Problem problem, Origin origin) {
        return problem.at(origin, "the quotation marks are part of the first and the last element")
                .help("write it without the quotation marks");
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
}
