package io.tikpilot.preflight.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.layer.Layer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is expected of a number on which a constraint leaves less than its type has. */
class NarrowedNumbersTest {
    record Narrow(@Between(min = 1, max = 64) int size) {}

    record Wide(int size) {}

    private static String label(Class<? extends Record> type, String text) {
        return SettingsLoader.of(type)
                .layer(Layer.text("a.conf", "size = " + text))
                .inspect()
                .report()
                .problems()
                .get(0)
                .labels()
                .get(0)
                .text();
    }

    @ParameterizedTest
    @CsvSource({"lots", "80.9", "99999999999", "-99999999999"})
    void theRangeOfTheConstraintIsToldWhateverIsWrong(String text) {
        assertThat(label(Narrow.class, text)).isEqualTo("expected a whole number from 1 to 64");
    }

    @Test
    void withoutAConstraintTheRangeOfTheTypeIsTold() {
        assertThat(label(Wide.class, "99999999999"))
                .isEqualTo("expected a whole number from -2147483648 to 2147483647");
    }
}
