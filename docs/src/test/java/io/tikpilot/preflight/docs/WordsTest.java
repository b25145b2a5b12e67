package io.tikpilot.preflight.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The words of the library stand twice, each time with one sentence: in the README, and on the front pages of the Javadoc. */
class WordsTest {
    private static final Pattern README = Pattern.compile("^\\| `(\\w+)` \\| (.+) \\|$", Pattern.MULTILINE);
    private static final Pattern JAVADOC = Pattern.compile("\\{@link [\\w.]+ (\\w+)}</td><td>(.+?)</td>");

    @Test
    void theReadmeAndTheJavadocSayTheSameOfThem() throws IOException {
        Map<String, String> readme = words(README, "README.md");
        Map<String, String> javadoc = words(JAVADOC, "core/src/main/java/module-info.java");
        javadoc.putAll(words(JAVADOC, "env-overlay/src/main/java/module-info.java"));
        assertThat(readme).isNotEmpty().containsExactlyInAnyOrderEntriesOf(javadoc);
    }

    private static Map<String, String> words(Pattern row, String file) throws IOException {
        String text = Files.readString(Page.ROOT.resolve(file)).replaceAll("\\{@code (.*?)}", "`$1`");
        Map<String, String> words = new TreeMap<>();
        row.matcher(text).results().forEach(found -> words.put(found.group(1), found.group(2)));
        return words;
    }
}
