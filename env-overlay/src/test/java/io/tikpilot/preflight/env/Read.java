package io.tikpilot.preflight.env;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.problem.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a grammar has read of a file of variables. */
final class Read {
    private Read() {}

    static Map<String, String> values(DotenvContent content) {
        Map<String, String> values = new LinkedHashMap<>();
        content.entries().forEach((name, entry) -> values.put(name, entry.value()));
        return values;
    }

    static List<Problem> errors(DotenvContent content) {
        return content.remarks().stream()
                .map(DotenvContent.Remark::problem)
                .filter(Problem::isError)
                .toList();
    }

    /** Asserts that one line is refused, at this place and with what to type. */
    static void assertRefused(DotenvContent content, String place) {
        assertThat(errors(content)).hasSize(1);
        Problem problem = errors(content).get(0);
        assertThat(problem.code()).isEqualTo("malformed-dotenv");
        assertThat(problem.help()).isNotEmpty();
        assertThat(problem.labels())
                .allSatisfy(label -> assertThat(label.text()).isNotEmpty());
        assertThat(problem.origin())
                .hasValueSatisfying(origin -> assertThat(origin).hasToString(place));
    }
}
