package io.tikpilot.preflight.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the library has by its sources, the guide has by its pages: nothing new stays undocumented. */
class WholeGuideTest {
    private static final Path CORE = Page.ROOT.resolve("core/src/main/java/io/tikpilot/preflight");

    @Test
    void everyTypeHasARow() throws IOException {
        List<String> types =
                found("case [^:]*?(?:\"[\\w.]*\"[,\\s]*)+->", CORE.resolve("schema/StandardTypes.java")).stream()
                        .flatMap(line ->
                                Pattern.compile("([\\w]+)\"").matcher(line).results())
                        .map(type -> type.group(1))
                        .toList();
        assertThat(types).contains("String", "Duration", "UUID");
        assertThat(codes("types.md", "Java type")).as("docs/types.md").containsAll(types);
    }

    @Test
    void everyAnnotationHasARow() throws IOException {
        List<String> annotations;
        try (Stream<Path> files = Files.list(CORE.resolve("schema"))) {
            annotations = files.filter(WholeGuideTest::isAnnotation)
                    .map(file -> "@" + file.getFileName().toString().replace(".java", ""))
                    .toList();
        }
        assertThat(annotations).contains("@Default", "@Between");
        assertThat(codes("types.md", "annotation").stream()
                        .map(code -> code.replaceAll("\\(.*", ""))
                        .toList())
                .as("docs/types.md")
                .containsAll(annotations);
    }

    @Test
    void everyReportFormatHasASection() throws IOException {
        List<String> formats = found("static ReportFormat \\w+(?=\\(\\))", CORE.resolve("problem/ReportFormat.java"));
        assertThat(formats).hasSizeGreaterThan(3);
        String page = Files.readString(Page.ROOT.resolve("docs/report-formats.md"));
        assertThat(formats)
                .allSatisfy(format -> assertThat(page)
                        .as("docs/report-formats.md")
                        .contains("ReportFormat." + format.substring(format.lastIndexOf(' ') + 1) + "("));
    }

    @Test
    void everyPageAndEveryDecisionIsListed() throws IOException {
        assertThat(unlisted("docs", "README.md", "docs/")).as("README.md").isEmpty();
        assertThat(unlisted("docs/decisions", "docs/decisions/README.md", ""))
                .as("docs/decisions/README.md")
                .isEmpty();
    }

    /** The pages of a folder that another page does not link. */
    private static List<String> unlisted(String folder, String index, String way) throws IOException {
        String links = Files.readString(Page.ROOT.resolve(index));
        try (Stream<Path> files = Files.list(Page.ROOT.resolve(folder))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".md") && !name.equals("README.md"))
                    .filter(name -> !links.contains("](" + way + name + ")"))
                    .toList();
        }
    }

    private static boolean isAnnotation(Path file) {
        try {
            return Files.readString(file).contains("public @interface ");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> found(String pattern, Path file) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(file))
                .results()
                .map(java.util.regex.MatchResult::group)
                .toList();
    }

    /** What stands in backticks in a column of a page's tables. */
    private static List<String> codes(String page, String heading) throws IOException {
        return Page.named(page).tables().stream()
                .filter(table -> table.column(heading) >= 0)
                .flatMap(table -> table.rows().stream().flatMap(row -> row.code(table.column(heading)).stream()))
                .toList();
    }
}
