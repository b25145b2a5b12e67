package io.tikpilot.preflight.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a number | from 1 to 65535 | a number from 1 to 65535",
                "a number | of at least 1 | a number of at least 1",
                "list of text | that is not blank | list of text that is not blank",
                "a text that is not blank | that matches a.* | a text that is not blank and that matches a.*",
                "a number of at least 1 | that is even | a number of at least 1 that is even",
                "a number such as 12 or 0.5 | from 0 to 1 | a number such as 12 or 0.5, from 0 to 1",
                "a number | even | a number, even",
                "path | an existing file | path, an existing file"
            })
    void aRuleGoesOnAfterTheNameWhereItIsWordedToDoSo(String name, String rule, String phrase) {
        assertThat(Phrase.of(name, rule)).isEqualTo(phrase);
    }
}
