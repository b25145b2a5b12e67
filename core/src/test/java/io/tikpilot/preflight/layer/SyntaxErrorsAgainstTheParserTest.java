package io.tikpilot.preflight.layer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Texts with a mistake at random: the parser decides whether it is one, and nothing may be said against what it accepts. */
class SyntaxErrorsAgainstTheParserTest {
    private static final int TEXTS = 3_000;
    private static final String SIGNS = "{}[]:=,+#`^?!@*&\\\"'$%./ \n\t-eE15ax";

    private static final String HOCON = """
            server {
              host = 0.0.0.0, port : 8080
              ratio = 1.5e+3
            }
            server.tls = ${server} { "a key".b = "a text \\n", c = [1, two
                [3], { d = true }] }
            # a comment
            title = \"""
              three "lines"
            \"""
            list += ${?server.port}abc // another
            """;

    private static final String JSON = """
            {
              "server": { "host": "0.0.0.0", "port": 8080, "ratio": -1.5e+3 },
              "list": [1, [2], { "a": true, "b": null }, "c\\u0041"],
              "title": "a \\"text\\""
            }
            """;

    @ParameterizedTest
    @EnumSource(
            value = Syntax.class,
            names = {"HOCON", "JSON"})
    void whatTheParserAcceptsIsNotBlamedAndWhatItRefusesIsExplained(Syntax syntax) {
        Random random = new Random(7);
        int refused = 0;
        int explained = 0;
        for (int i = 0; i < TEXTS; i++) {
            String text = mutated(syntax == Syntax.JSON ? JSON : HOCON, random);
            TextSource source = new TextSource("a.conf", text, Optional.empty());
            Reading reading = new DocumentParser(Limits.defaults()).parse(source, syntax);
            Optional<Problem> explanation = SyntaxErrors.explanation(new BrokenText(source, syntax));
            if (!reading.isBroken()) {
                assertThat(explanation).as(text).isEmpty();
            } else if (reading.problems().get(0).code().equals("syntax-error")) {
                refused++;
                explained += explanation.isPresent() ? 1 : 0;
                assertThat(problemIsComplete(reading.problems().get(0)))
                        .as(text)
                        .isTrue();
            }
        }
        assertThat(refused).isGreaterThan(TEXTS / 3);
        assertThat(explained).isGreaterThan(refused * 99 / 100);
    }

    private static boolean problemIsComplete(Problem problem) {
        List<String> help = problem.help();
        return problem.origin().isPresent() && !help.isEmpty() && help.stream().noneMatch(String::isBlank);
    }

    private static String mutated(String text, Random random) {
        StringBuilder mutated = new StringBuilder(text);
        for (int n = random.nextInt(3); n >= 0; n--) {
            int at = random.nextInt(mutated.length());
            char sign = SIGNS.charAt(random.nextInt(SIGNS.length()));
            switch (random.nextInt(4)) {
                case 0 -> mutated.deleteCharAt(at);
                case 1 -> mutated.insert(at, sign);
                case 2 -> mutated.setCharAt(at, sign);
                default -> mutated.delete(at, Math.min(mutated.length(), at + random.nextInt(12)));
            }
        }
        return mutated.toString();
    }
}
