package io.tikpilot.preflight.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tikpilot.preflight.Loading;
import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.layer.Layer;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConstraintsTest {
    record Ranges(
            @Between(min = 1, max = 65535) Optional<Integer> port,
            @Between(min = 0.5) Optional<Double> ratio,
            @Between(max = 9007199254740992.0) Optional<Long> big,
            @Between(min = 0, max = 1) Optional<BigDecimal> share) {}

    @ParameterizedTest
    @CsvSource({
        "port = 1, ",
        "port = 65535, ",
        "port = 0, port",
        "port = 65536, port",
        "ratio = 0.5, ",
        "ratio = 0.4999, ratio",
        "big = 9007199254740992, ",
        "big = 9007199254740993, big",
        "share = 1.000, ",
        "share = 1.0000000000000000000000001, share"
    })
    void bothEndsOfARangeBelongToItAndNothingIsRounded(String text, String violated) {
        List<String> expected = violated == null ? List.of() : List.of("error[invalid-value] " + violated);

        assertThat(Loading.problems(Ranges.class, text)).isEqualTo(expected);
    }

    @Test
    void aRangeIsToldAsItIsMeant() {
        assertThat(Loading.report(Ranges.class, "port = 0")).contains("1 to 65535");
        assertThat(Loading.report(Ranges.class, "ratio = 0")).contains("at least 0.5");
        assertThat(Loading.report(Ranges.class, "big = 9007199254740993")).contains("at most 9007199254740992");
    }

    record Texts(
            @NotBlank Optional<String> name,
            @NotBlank Optional<Secret> password,
            @Matches("[a-z]+") Optional<String> slug,
            @NotBlank @Matches("a.*") List<String> words,
            @Between(min = 1) Set<Integer> numbers,
            @Matches("x.") Map<String, String> pairs) {}

    private static final String FINE = "words = [], numbers = []\n";

    @Test
    void aConstraintHoldsForEachElementOfAListASetAndAMap() {
        assertThat(Loading.problems(Texts.class, "words = [ab, \" \", b], numbers = [1, 0], pairs { a = xy, b = yx }"))
                .containsExactlyInAnyOrder(
                        "error[invalid-value] words[1]",
                        "error[invalid-value] words[1]",
                        "error[invalid-value] words[2]",
                        "error[invalid-value] numbers[1]",
                        "error[invalid-value] pairs.b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\\t\\n", "\u2003"})
    void aBlankTextOrSecretIsRefused(String blank) {
        assertThat(Loading.problems(Texts.class, FINE + "name = \"" + blank + "\", password = \"" + blank + "\""))
                .containsExactlyInAnyOrder("error[invalid-value] name", "error[invalid-value] password");
    }

    @Test
    void aTextMatchesAsAWhole() {
        assertThat(Loading.load(Texts.class, FINE + "slug = abc").slug()).contains("abc");
        assertThat(Loading.problems(Texts.class, FINE + "slug = abc1")).containsExactly("error[invalid-value] slug");
    }

    record Alternating(@Matches("(a|b)*") String name) {}

    @Test
    void aTextTooLongForTheExpressionIsAProblemAndNoOverflow() {
        assertThat(Loading.problems(Alternating.class, "name = " + "ab".repeat(25_000)))
                .singleElement()
                .asString()
                .startsWith("error[invalid-value] name");
    }

    record OnText(@Between(min = 1) String n) {}

    record OnDuration(@Between(min = 1) Duration n) {}

    record OnNumber(@NotBlank int n) {}

    record OnNumbers(@Matches("a") List<Integer> n) {}

    record OnRecord(@NotBlank Ranges n) {}

    record OnKeys(@Matches("a") Map<String, Integer> n) {}

    record FileOnText(@ExistingFile String n) {}

    record DirectoryOnUri(@ExistingDirectory java.net.URI n) {}

    record RelativeText(@RelativeToFile String n) {}

    @ParameterizedTest
    @ValueSource(
            classes = {
                OnText.class,
                OnDuration.class,
                OnNumber.class,
                OnNumbers.class,
                OnRecord.class,
                OnKeys.class,
                FileOnText.class,
                DirectoryOnUri.class,
                RelativeText.class
            })
    void aConstraintOnATypeItDoesNotHoldForIsAMistakeOfTheProgram(Class<? extends Record> type) {
        assertThatThrownBy(() -> Schema.of(type))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("does not hold for the type of " + type.getSimpleName() + ".n");
    }

    record BadExpression(@Matches("(") String n) {}

    @Test
    void anExpressionThatIsNoneIsAMistakeOfTheProgram() {
        assertThatThrownBy(() -> Schema.of(BadExpression.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("BadExpression.n");
    }

    record Share(@Between(min = 0.1, max = 0.9) double share) {}

    @Test
    void aBoundIsTheNumberThatIsWrittenAndNotTheBinaryFractionNearestToIt() {
        for (String share : List.of("0.1", "0.9", "0.10")) {
            assertThat(SettingsLoader.of(Share.class)
                            .layer(Layer.text("a.conf", "share = " + share))
                            .inspect()
                            .report()
                            .text())
                    .isEmpty();
        }
    }
}
