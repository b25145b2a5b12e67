package io.tikpilot.preflight.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Follows what the Markdown of this repository refers to, as far as it stands in the repository. */
class LinksTest {
    private static final Pattern BLOCK = Pattern.compile("^```.*?^```$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern LINK = Pattern.compile("\\]\\((?!\\w+:)([^)#]*)#?([^)]*)\\)");
    private static final Pattern HEADING = Pattern.compile("^#+ (.+)$", Pattern.MULTILINE);
    private static final Pattern PATH =
            Pattern.compile("`((?:core|env-overlay|testing|browser-tests|examples|docs|bom|\\.ci)/[\\w./-]+)`");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\b(?:CODE|CASE|NAME)\\b");

    @TestFactory
    Stream<DynamicTest> everyLinkLeadsSomewhere() throws IOException {
        return each(LINK, link -> true, (page, link) -> {
            Path target = link.group(1).isEmpty() ? page : page.resolveSibling(link.group(1));
            assertThat(target).exists();
            assertThat(target.normalize()).startsWith(Page.ROOT);
            if (!link.group(2).isEmpty()) {
                assertThat(anchors(target)).contains(link.group(2));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> everyFileThatIsNamedIsThere() throws IOException {
        return each(
                PATH,
                path -> !PLACEHOLDER.matcher(path).find(),
                (page, path) -> assertThat(Page.ROOT.resolve(path.group(1))).exists());
    }

    private static Stream<DynamicTest> each(Pattern reference, Predicate<String> relevant, Check check)
            throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path page : pages()) {
            reference
                    .matcher(prose(page))
                    .results()
                    .filter(found -> relevant.test(found.group()))
                    .forEach(found -> {
                        String place = Page.ROOT.relativize(page) + " " + found.group();
                        tests.add(DynamicTest.dynamicTest(place, () -> check.follow(page, found)));
                    });
        }
        assertThat(tests).isNotEmpty();
        return tests.stream();
    }

    private interface Check {
        void follow(Path page, MatchResult reference) throws IOException;
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>();
        try (Stream<Path> top = Files.list(Page.ROOT);
                Stream<Path> docs = Files.walk(Page.ROOT.resolve("docs"))) {
            Stream.concat(top, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .forEach(pages::add);
        }
        return pages;
    }

    /** A page without its blocks of code. */
    private static String prose(Path page) throws IOException {
        return BLOCK.matcher(Files.readString(page)).replaceAll("");
    }

    /** What a heading is called in an address, by the rules of those who show Markdown of a repository. */
    private static List<String> anchors(Path page) throws IOException {
        return HEADING.matcher(prose(page))
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\w -]", "")
                        .replace(' ', '-'))
                .toList();
    }
}
