package io.tikpilot.preflight.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.Loading;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnumsTest {
    enum Order {
        BY_DATE,
        BY_LIKES {
            @Override
            public String toString() {
                return "by the number of likes";
            }
        },
        ById
    }

    enum Unit {
        k,
        K
    }

    record Sorted(Order order) {}

    record Measured(Unit unit) {}

    @ParameterizedTest
    @ValueSource(strings = {"by-date", "BY_DATE", "by_date", "By-Date", "BY-DATE"})
    void aConstantIsMeantInKebabCaseOrAsWrittenInAnyCase(String text) {
        assertThat(Loading.load(Sorted.class, "order = " + text).order()).isEqualTo(Order.BY_DATE);
    }

    @Test
    void aConstantWithABodyIsOneLikeTheOthers() {
        assertThat(Loading.load(Sorted.class, "order = by-likes").order()).isEqualTo(Order.BY_LIKES);
    }

    @Test
    void aConstantInCamelCaseIsSpelledLikeAComponent() {
        assertThat(Loading.load(Sorted.class, "order = by-id").order()).isEqualTo(Order.ById);
        assertThat(Loading.load(Sorted.class, "order = ById").order()).isEqualTo(Order.ById);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "date", "bydate", "\"by-date \"", "\"by the number of likes\"", "0"})
    void anyOtherTextIsRefusedWithAllNames(String text) {
        assertThat(Loading.problems(Sorted.class, "order = " + text)).containsExactly("error[wrong-type] order");
    }

    @Test
    void aMistypedNameIsAnsweredWithTheNearOne() {
        assertThat(Loading.report(Sorted.class, "order = by-dtae")).contains("did you mean `by-date`?");
    }

    @Test
    void whereOnlyTheCaseTellsConstantsApartTheExactOneIsMeant() {
        assertThat(Loading.load(Measured.class, "unit = k").unit()).isEqualTo(Unit.k);
        assertThat(Loading.load(Measured.class, "unit = K").unit()).isEqualTo(Unit.K);
    }

    @Test
    @ResourceLock(Resources.LOCALE)
    void theLanguageOfTheMachineDoesNotMatter() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(Loading.load(Sorted.class, "order = by-likes").order()).isEqualTo(Order.BY_LIKES);
            assertThat(Loading.load(Sorted.class, "order = BY_LIKES").order()).isEqualTo(Order.BY_LIKES);
        } finally {
            Locale.setDefault(before);
        }
    }
}
