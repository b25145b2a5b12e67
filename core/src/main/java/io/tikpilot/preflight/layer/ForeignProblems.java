package io.tikpilot.preflight.layer;

import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.tree.Origin;
import org.jspecify.annotations.Nullable;

/** What a file holds in place of settings, or of their notation, in sentences for operators. */
final class ForeignProblems {
    private static final String SETTINGS = "put a file with settings, KEY = VALUE in each line, in its place";

    private ForeignProblems() {}

    static Problem conflict(BrokenText text, int start, int end) {
        Problem problem = SyntaxProblems.broken(
                text,
                "it holds both sides of a merge conflict",
                text.source().origin(start),
                "Git could not merge what begins here");
        return (end < 0 ? problem : problem.at(text.source().origin(end), "and ends here"))
                .help("keep one of the two sides, and remove the lines that begin with <<<<<<<, ======= or >>>>>>>");
    }

    static Problem markup(BrokenText text, Origin place) {
        return SyntaxProblems.broken(text, "it is XML", place, "a text that begins with `<` holds no settings")
                .help(SETTINGS);
    }

    static Problem webPage(BrokenText text, Origin place) {
        return SyntaxProblems.broken(text, "it is a web page", place, "a text that begins with `<` holds no settings")
                .note("likely", "a download failed, and the error page of a web server was saved as the file")
                .help(SETTINGS);
    }

    static Problem pem(BrokenText text, Origin place) {
        return SyntaxProblems.broken(
                        text, "it is a key or certificate in PEM form", place, "settings are expected here")
                .note("likely", "the key or certificate was mounted at the path of the settings")
                .help("mount it at a path of its own, and " + SETTINGS);
    }

    static Problem ansibleVault(BrokenText text, Origin place) {
        return SyntaxProblems.broken(text, "it is encrypted with Ansible Vault", place, "settings are expected here")
                .help("decrypt it, where the file comes from:")
                .help("  ansible-vault decrypt " + fileName(text));
    }

    static Problem pointer(BrokenText text, Origin place) {
        return SyntaxProblems.broken(
                        text, "it is a pointer of Git LFS, not the file itself", place, "settings are expected here")
                .help("fetch the file itself, where it comes from:")
                .help("  git lfs pull");
    }

    private static String fileName(BrokenText text) {
        return text.source()
                .file()
                .map(file -> String.valueOf(file.getFileName()))
                .orElse("FILE");
    }

    static Problem singleWord(BrokenText text, Token word) {
        return SyntaxProblems.broken(
                        text, "it holds a single value and no setting", text.place(word), "this is not KEY = VALUE")
                .note("likely", "a secret was mounted at the path of the settings")
                .help("mount the secret at a path of its own, and " + SETTINGS);
    }

    static Problem placeholder(BrokenText text, Token opening) {
        return SyntaxProblems.broken(
                        text,
                        "it holds a placeholder that no tool has filled in",
                        text.place(opening),
                        "the placeholder begins in column " + text.column(opening.start()))
                .note("likely", "the template itself was mounted, and not what Helm, Ansible or Jinja make of it")
                .help(
                        "write the value in its place, a text in double quotes; or mount what the tool makes of the template");
    }

    static Problem header(BrokenText text, Token bracket) {
        return SyntaxProblems.broken(
                        text,
                        "a section is written as in TOML or INI",
                        text.place(bracket),
                        "a name in brackets begins no section here")
                .help("write the settings of the section between braces:")
                .help("  NAME {")
                .help("    KEY = VALUE")
                .help("  }");
    }

    static Problem yamlSection(BrokenText text, Field field) {
        String key = text.key(field.keyStart(), field.keyEnd());
        return SyntaxProblems.broken(
                        text, "it is written as YAML", text.place(field.sign()), "indented lines make no section here")
                .help("write the settings of each section between braces:")
                .help("  " + key + " {")
                .help("    KEY = VALUE")
                .help("  }");
    }

    /**
     * A line that begins with hyphens.
     *
     * @param above the setting above it, to which an element of a list belongs
     */
    static Problem yamlMarker(BrokenText text, Token marker, @Nullable Field above) {
        boolean item = text.written(marker).equals("-");
        Problem problem = SyntaxProblems.broken(
                text,
                "it is written as YAML",
                text.place(marker),
                item ? "a hyphen begins no element of a list here" : "this line means nothing here");
        if (item) {
            String key = above == null ? "KEY" : text.key(above.keyStart(), above.keyEnd());
            return problem.help("write the elements of a list between brackets:")
                    .help("  " + key + " = [\"…\", \"…\"]");
        }
        return braces(problem.help("remove the line, and write the settings of each section between braces:"), "NAME");
    }

    private static Problem braces(Problem problem, String name) {
        return problem.help("  " + name + " {").help("    KEY = VALUE").help("  }");
    }
}
