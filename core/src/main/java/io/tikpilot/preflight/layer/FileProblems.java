package io.tikpilot.preflight.layer;

import io.tikpilot.preflight.machine.Diagnosis;
import io.tikpilot.preflight.machine.FileFacts;
import io.tikpilot.preflight.problem.NearName;
import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.problem.Quote;
import io.tikpilot.preflight.tree.KeyPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Every sentence that this package can say of files, directories and profiles. */
final class FileProblems {
    private FileProblems() {}

    static Problem missingFile(Path file, Diagnosis absence) {
        Problem problem = lookedAt(error("missing-file", "the file " + file + " is not there"), file, absence);
        return remedied(problem, absence, "create " + absolute(file) + ", or mount or copy the file to that place");
    }

    static Problem missingDirectory(Path directory, Optional<String> variable, Diagnosis absence) {
        Problem problem = lookedAt(
                error("missing-directory", "the directory " + directory + " is not there"), directory, absence);
        problem = chosen(problem, directory, variable);
        return remedied(problem, absence, "mount or copy the configuration directory to " + absolute(directory));
    }

    static Problem notADirectory(Path directory, Optional<String> variable) {
        Problem problem = lookedAt(
                error("missing-directory", directory + " is not a directory"), directory, Diagnosis.of("a file"));
        return variable.isPresent()
                ? chosen(problem, directory, variable)
                        .help("set " + variable.get() + "="
                                + absolute(directory).getParent() + ", the directory that holds the file")
                : problem.help("name the directory that holds the file, or mount the directory instead of the file");
    }

    private static Problem chosen(Problem problem, Path directory, Optional<String> variable) {
        return variable.isEmpty()
                ? problem
                : problem.note("chosen by", variable.get() + "=" + Quote.of(directory.toString()));
    }

    static Problem notAFile(Path file, Diagnosis irregularity) {
        Problem problem = lookedAt(error("not-a-file", file + " is not a file"), file, irregularity);
        return remedied(problem, irregularity, "put a file there");
    }

    static Problem unreadable(Path path, Diagnosis denial) {
        Problem problem = lookedAt(error("unreadable-file", path + " may not be read by this process"), path, denial);
        return remedied(problem, denial, "let this process read it");
    }

    static Problem failed(Path path, String reason) {
        return lookedAt(error("unreadable-file", "reading " + path + " failed"), path, Diagnosis.of(reason))
                .help("see that it is a plain file on a file system that works");
    }

    /** The absolute path, what was found there and its causes; a relative path also says from where it counts. */
    private static Problem lookedAt(Problem problem, Path path, Diagnosis diagnosis) {
        Problem looked =
                problem.note("looked at", List.of(new Problem.Row(absolute(path).toString(), diagnosis.fact())));
        if (!path.isAbsolute() && problem.message().contains(path.toString())) {
            looked = looked.note("directory", relative(path));
        }
        for (String cause : diagnosis.likely()) {
            looked = looked.note("likely", cause);
        }
        return looked;
    }

    private static String relative(Path path) {
        Path directory = path.getFileSystem().getPath("").toAbsolutePath();
        return "the path is relative; the working directory is " + directory;
    }

    /** What to do: by the diagnosis, else what helps in general. */
    private static Problem remedied(Problem problem, Diagnosis diagnosis, String otherwise) {
        Problem complete = problem;
        for (String line : diagnosis.alternatives()) {
            complete = complete.help(line);
        }
        if (complete.help().isEmpty() && diagnosis.elsewhere().isPresent()) {
            complete = complete.help("use " + diagnosis.elsewhere().get() + " instead");
        }
        return complete.help().isEmpty() ? complete.help(otherwise) : complete;
    }

    static Problem emptyFile(Path file) {
        Diagnosis emptiness = FileFacts.emptiness(file);
        return remedied(
                lookedAt(error("empty-file", "the file " + file + " is empty"), file, emptiness),
                emptiness,
                "write its content into it");
    }

    static Problem changedWhileRead(Path file) {
        return lookedAt(
                        error("unreadable-file", "the file " + file + " changes while it is read"),
                        file,
                        Diagnosis.of("ten times"))
                .help("replace the file as a whole, by a rename, and start again");
    }

    static Problem ambiguous(Path first, Path second) {
        Path directory = absolute(first).getParent();
        return error("ambiguous-file", directory + " holds two spellings of one file")
                .note("looked at", first.getFileName() + " and " + second.getFileName())
                .help("remove one of the two: nobody knows which one should win");
    }

    static Problem unknownProfile(Profile profile, Path directory, Diagnosis absence, List<String> known) {
        Path file = directory.resolve(profile.name() + ".conf");
        Optional<String> near = NearName.of(profile.name(), known);
        Problem problem = lookedAt(
                error("unknown-profile", "there is no file for the profile " + Quote.of(profile.name())),
                file,
                near.isPresent() ? Diagnosis.of(absence.fact()) : absence);
        if (!known.isEmpty()) {
            problem = problem.note("profiles", String.join(", ", known));
        }
        problem = chosen(problem, profile);
        if (near.isEmpty()) {
            return remedied(problem, absence, "create " + absolute(file) + ", or mount the directory that holds it");
        }
        return problem.help(profile.variable()
                .map(variable -> "set " + variable + "=" + near.get())
                .orElse("choose the profile `" + near.get() + "`"));
    }

    private static Problem chosen(Problem problem, Profile profile) {
        return profile.variable().isEmpty()
                ? problem
                : problem.note("chosen by", profile.variable().get() + "=" + Quote.of(profile.name()));
    }

    /** Why the file of a profile was looked for that nobody asked for; empty if nobody could have. */
    static String assumed(Profile profile) {
        Optional<String> variable = profile.variable();
        return variable.isPresent()
                ? "the profile is " + profile.name() + ", since " + variable.get() + " is not set"
                : "";
    }

    /** The same diagnosis, with the variable set to the directory where something was found instead. */
    static Diagnosis choosing(Optional<String> variable, Path wanted, Diagnosis absence) {
        Path found = absence.elsewhere().orElse(null);
        if (variable.isEmpty() || found == null) {
            return absence;
        }
        Path directory = Files.isDirectory(found) ? found : found.getParent();
        return absolute(wanted).startsWith(directory)
                ? absence // it has another name in the right directory
                : absence.remedy("set " + variable.get() + "=" + directory);
    }

    static Problem badProfileName(Profile profile) {
        return chosen(error("unknown-profile", Quote.of(profile.name()) + " is no name of a profile"), profile)
                .help(
                        "use letters, digits, `-`, `_` and `.`, such as production; `default` and `local` are read for every profile");
    }

    /** @param meant the name between the quotation marks */
    static Problem quotedProfileName(Profile profile, String meant) {
        return chosen(error("unknown-profile", Quote.of(profile.name()) + " is no name of a profile"), profile)
                .note(
                        "because",
                        "the quotation marks are part of the name: docker run --env-file keeps them, and so does an entry of"
                                + " `environment:` in compose such as - NAME=\"value\"")
                .help(profile.variable()
                        .map(variable -> "set " + variable + "=" + meant + ", without the quotation marks")
                        .orElse("write " + meant + ", without the quotation marks"));
    }

    private static Problem error(String code, String message) {
        return Problem.error(code, KeyPath.ROOT, message);
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
