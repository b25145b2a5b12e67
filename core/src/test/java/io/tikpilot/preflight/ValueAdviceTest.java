package io.tikpilot.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.schema.Between;
import io.tikpilot.preflight.schema.Default;
import io.tikpilot.preflight.schema.Secret;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a report says to type in place of a value that is refused, and what counts without it. */
class ValueAdviceTest {
    record Server(@Between(min = 1, max = 65535) int port) {}

    record Settings(Server server) {}

    record Loose(@Default("5") int size, Optional<Integer> most, int needed) {}

    record Login(@Default("none") Secret password) {}

    record Tags(List<Integer> numbers) {}

    private static Problem problem(Class<? extends Record> type, String... texts) {
        return Loading.loader(type, texts).inspect().report().problems().get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "server.port = lots | server.port = 8080",
                "server { port = lots } | port = 8080",
                "server { port : lots } | port : 8080",
                "server.port=lots | server.port=8080",
                "server.\"port\" = lots | server.\"port\" = 8080",
                "\"server\".port = lots | \"server\".port = 8080",
                "a = 1, server.port = lots | server.port = 8080",
                "{\"server\":{\"port\":\"lots\"}} | \"port\":8080"
            })
    void theLineIsWrittenAsItsAuthorWritesIt(String text, String line) {
        assertThat(Loading.loader(Settings.class, text)
                        .unknownKeys(UnknownKeys.ALLOW)
                        .inspect()
                        .report()
                        .problems()
                        .get(0)
                        .help())
                .contains("write for example", "  " + line);
    }

    record Sizes(Map<String, Integer> sizes, Optional<Secret> password) {}

    @Test
    void theKeyIsWrittenAsItsAuthorWritesItBehindAMaskToo() {
        assertThat(problem(Sizes.class, "password = a-secret-of-some-length, \"sizes\" = 5")
                        .help())
                .contains("  \"sizes\".KEY = 1");
    }

    @Test
    void aValueOfSeveralLinesBecomesOneOfOneLine() {
        assertThat(problem(Settings.class, "server { port = \"\"\"lots\nof\"\"\" }")
                        .help())
                .containsExactly("write for example", "  port = 8080");
        assertThat(problem(Settings.class, "server { port =\n  lots }").help())
                .containsExactly("write for example", "  port = 8080");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "server.port = 80\nserver.port = lots",
                "{\"server\": {\"port\": 80, \"port\": \"lots\"}}",
                "server { port = 80 }\nserver { port = lots }",
                "server { port = 80, port = lots }"
            })
    void aKeyThatStandsTwiceInOneFileIsOverriddenThere(String text) {
        Problem problem = problem(Settings.class, text);
        assertThat(problem.notes())
                .filteredOn(note -> note.name().equals("overrides"))
                .singleElement()
                .satisfies(note -> {
                    assertThat(note.rows()).hasSize(1);
                    assertThat(note.rows().get(0).subject()).isEqualTo("80");
                    assertThat(note.rows().get(0).text()).startsWith("at 1.conf:1:");
                });
    }

    @Test
    void whatCountsWithoutItIsToldOnlyIfItIsAccepted() {
        assertThat(problem(Settings.class, "server.port = 80", "server.port = lots")
                        .help())
                .containsExactly(
                        "write for example",
                        "  server.port = 80",
                        "or remove the line, to fall back to 80 at 1.conf:1:15");
        for (String below : List.of("server.port = 0", "server.port = null", "server.port = ${?X}", "")) {
            assertThat(problem(Settings.class, below, "server.port = lots").help())
                    .as(below)
                    .containsExactly("write for example", "  server.port = 8080");
        }
    }

    @Test
    void aDefaultCountsToo() {
        assertThat(problem(Loose.class, "size = x, needed = 1").help())
                .contains("  size = 5", "or remove it there, to fall back to its default, 5");
        assertThat(problem(Loose.class, "most = x\nneeded = 1").help())
                .contains("  most = 1", "or remove the line: `most` need not be set");
        assertThat(problem(Loose.class, "needed = x").help()).containsExactly("write for example", "  needed = 1");
    }

    @Test
    void aLineThatHoldsMoreIsNotToBeRemoved() {
        assertThat(problem(Settings.class, "server.port = 80", "server { port = lots }")
                        .help())
                .contains("or remove it there, to fall back to 80 at 1.conf:1:15");
    }

    @Test
    void noLineHoldsASecret() {
        List<String> help = problem(Login.class, "password = hunter2", "password = [hunter2]")
                .help();
        assertThat(help).isNotEmpty().noneMatch(line -> line.contains("hunter2"));
    }

    @Test
    void ofHiddenValuesNoneIsGivenForAnExample() {
        String report = Loading.loader(Loose.class, "size = 7, needed = 1", "size = x")
                .hideValues()
                .inspect()
                .report()
                .text();
        assertThat(report).contains("size = 1").doesNotContain("7", "size = 5", "default");
    }

    @Test
    void aSingleValueForAListBecomesItsElement() {
        assertThat(problem(Tags.class, "numbers = 5").help()).containsExactly("write", "  numbers = [5]");
        assertThat(problem(Tags.class, "numbers = \"5, 6\"").help()).containsExactly("write", "  numbers = [5, 6]");
        assertThat(problem(Tags.class, "numbers = five").help())
                .containsExactly("write for example", "  numbers = [1]");
    }

    @Test
    void anArgumentThatWinsOverAFileIsAWayOutToo() {
        SettingsLoader<Settings> loader =
                Loading.loader(Settings.class, "server.port = 08").layer(Layer.arguments());
        assertThat(loader.inspect().report().problems().get(0).help())
                .containsExactly("write", "  server.port = 8", "or set", "  --server.port=8");
    }

    @Test
    void aValueThatTheProgramBringsIsRewrittenAsInAFile() {
        Problem problem = SettingsLoader.of(Settings.class)
                .layer(Layer.values("test", Map.of("server.port", "x")))
                .inspect()
                .report()
                .problems()
                .get(0);
        assertThat(problem.help()).containsExactly("write for example", "  server.port = 8080");
    }

    @Test
    void everyProblemOfAValueHasAFix() {
        for (String text : List.of(
                "server = 5",
                "server = []",
                "server.port = []",
                "server.port = {}",
                "server.port = 99999",
                "server.prt = 1",
                "nothing = 1",
                "server.port { a = 1 }")) {
            for (Problem problem :
                    Loading.loader(Settings.class, text).inspect().report().problems()) {
                assertThat(problem.help()).as(text + ": " + problem).isNotEmpty();
            }
        }
    }
}
