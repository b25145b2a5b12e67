package io.tikpilot.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every code that the sources of both modules can give has a report that shows it and a page that explains it. */
class ProblemCatalogueTest {
    private static final Path ROOT = Path.of("..");
    private static final List<String> MODULES = List.of("core", "env-overlay");
    private static final Path PAGES = ROOT.resolve("docs/problems");

    /** {@code Problem.error("code", …)}, or {@code error("code", …)} where a file of sentences has a shorthand. */
    private static final Pattern MADE = Pattern.compile("\\b(?:error|warning)\\(\\s*\"([a-z]+(?:-[a-z0-9]+)*)\"");

    /** A code that stands in a variable would escape the pattern above; {@code code} is the shorthand's own parameter. */
    private static final Pattern HIDDEN = Pattern.compile("\\bProblem\\s*\\.(?:error|warning)\\(\\s*+(?!\"|code\\b)");

    /** A link to a case, and the report below it. */
    private static final Pattern EXAMPLE =
            Pattern.compile("\\(\\.\\./\\.\\./([^)]+/reports/[^)]+)\\):\n\n```text\n(.*?)```\n", Pattern.DOTALL);

    static Set<String> codes() throws IOException {
        Set<String> codes = new TreeSet<>();
        for (String source : sources()) {
            Matcher made = MADE.matcher(source);
            while (made.find()) {
                codes.add(made.group(1));
            }
        }
        return codes;
    }

    private static List<String> sources() throws IOException {
        List<String> sources = new ArrayList<>();
        for (String module : MODULES) {
            for (Path file : files(ROOT.resolve(module).resolve("src/main/java"), ".java")) {
                sources.add(Files.readString(file));
            }
        }
        return sources;
    }

    private static List<Path> files(Path directory, String ending) throws IOException {
        try (Stream<Path> walk = Files.walk(directory)) {
            return walk.filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void theCodesAreFoundInTheSources() throws IOException {
        assertThat(codes()).hasSizeGreaterThan(25).contains("missing-section", "unknown-variable");
    }

    @Test
    void noCodeIsHiddenInAVariable() throws IOException {
        for (String source : sources()) {
            assertThat(HIDDEN.matcher(source).results()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("codes")
    void aReportShowsTheProblem(String code) throws IOException {
        assertThat(reports().stream()
                        .anyMatch(report -> report.contains("\nerror[" + code + "]: ")
                                || report.contains("\nwarning[" + code + "]: ")))
                .as("a case in src/test/resources/reports of core or env-overlay shows " + code)
                .isTrue();
    }

    /** A problem of what somebody wrote as a value or a name, up to the next one. */
    private static final Pattern WRITTEN = Pattern.compile(
            "\n(?:error|warning)\\[(?:wrong-type|invalid-value|suspicious-value|unknown-key|type-conflict|unknown-variable"
                    + "|conflicting-variable|empty-variable)]: .*?\n\n",
            Pattern.DOTALL);

    @Test
    void everyProblemOfAValueOrANameSaysWhatToType() throws IOException {
        int seen = 0;
        for (String report : reports()) {
            Matcher problem = WRITTEN.matcher(report);
            while (problem.find()) {
                assertThat(problem.group()).contains("= fix   ");
                seen++;
            }
        }
        assertThat(seen).isGreaterThan(100);
    }

    private static List<String> reports() throws IOException {
        List<String> reports = new ArrayList<>();
        for (String module : MODULES) {
            for (Path file : files(ROOT.resolve(module).resolve("src/test/resources/reports"), "expected.txt")) {
                reports.add(Files.readString(file));
            }
        }
        return reports;
    }

    @ParameterizedTest
    @MethodSource("codes")
    void aPageExplainsTheProblem(String code) throws IOException {
        assertThat(PAGES.resolve(code + ".md")).exists();
        String page = Files.readString(PAGES.resolve(code + ".md"));
        assertThat(page)
                .startsWith("# " + code + "\n")
                .contains("\n## What it means\n", "\n## How to fix it\n", "[" + code + "]: ");
        assertThat(EXAMPLE.matcher(page).find()).as("an example").isTrue();
    }

    @ParameterizedTest
    @MethodSource("codes")
    void theExamplesOnAPageAreReportsOfToday(String code) throws IOException {
        Path file = PAGES.resolve(code + ".md");
        assertThat(file).exists();
        StringBuilder today = new StringBuilder();
        Matcher example = EXAMPLE.matcher(Files.readString(file));
        while (example.find()) {
            String report = Files.readString(ROOT.resolve(example.group(1)).resolve("expected.txt"));
            String link = "(../../" + example.group(1) + "):\n\n```text\n";
            example.appendReplacement(today, Matcher.quoteReplacement(link + report + "```\n"));
        }
        Golden.verify(file, example.appendTail(today).toString());
    }

    @Test
    void theIndexNamesEveryPageAndNothingElse() throws IOException {
        Matcher links =
                Pattern.compile("\\]\\(([a-z0-9-]+)\\.md\\)").matcher(Files.readString(PAGES.resolve("README.md")));
        List<String> listed = links.results().map(link -> link.group(1)).toList();
        List<String> pages = files(PAGES, ".md").stream()
                .map(path -> path.getFileName().toString().replace(".md", ""))
                .filter(name -> !name.equals("README"))
                .toList();
        assertThat(listed).containsExactlyInAnyOrderElementsOf(codes());
        assertThat(pages).containsExactlyInAnyOrderElementsOf(codes());
    }
}
