package io.tikpilot.preflight.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigUtil;
import io.tikpilot.preflight.Inspection;
import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.problem.Problem;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever line a report says to write for a value that is refused, it is accepted. */
class FixesWorkTest {
    static Stream<Arguments> refused() {
        return RefusedTextsTest.refused();
    }

    @ParameterizedTest
    @MethodSource("refused")
    void theLineToWriteInAFileIsAccepted(Class<? extends Record> type, String text) {
        Problem problem = inspect(type, "value = " + ConfigUtil.quoteString(text))
                .report()
                .problems()
                .get(0);

        String line = problem.help().stream()
                .filter(help -> help.startsWith("  value = "))
                .findFirst()
                .orElse("");
        assertThat(line).as(problem.toString()).isNotEmpty();
        Inspection<? extends Record> fixed = inspect(type, line);
        assertThat(fixed.report().text()).isEmpty();
    }

    private static Inspection<? extends Record> inspect(Class<? extends Record> type, String text) {
        return SettingsLoader.of(type).layer(Layer.text("app.conf", text)).inspect();
    }
}
