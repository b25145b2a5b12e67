package io.tikpilot.preflight.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tikpilot.preflight.Loading;
import io.tikpilot.preflight.SettingsLoader;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OwnTypesTest {
    record Money(long cents) {
        static Money parse(String text) {
            if (!text.endsWith("€")) {
                throw new IllegalArgumentException("an amount in euros, such as 5€");
            }
            return new Money(Long.parseLong(text.substring(0, text.length() - 1)) * 100);
        }
    }

    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    @interface Even {}

    private static final ValueType<Money> MONEY =
            ValueType.of(Money.class, "an amount of money", Money::parse).example("5€");
    private static final Constraint<Even, Integer> EVEN = Constraint.of(
            Even.class,
            Integer.class,
            annotation -> "an even number",
            (annotation, number) -> number % 2 == 0 ? Optional.empty() : Optional.of("is odd"));

    record Price(Money price) {}

    record Prices(
            List<Money> list,
            Map<String, Money> map,
            @Default("7€") Money fallback) {}

    record Strict(int port, Integer boxed) {}

    record Evens(@Even int one, @Even List<Integer> many) {}

    record EvenText(@Even String text) {}

    @Test
    void aTypeOfOnesOwnIsReadLikeABuiltInOne() {
        SettingsLoader<Prices> loader =
                Loading.loader(Prices.class, "list = [1€, 2€], map { a = 3€ }").valueType(MONEY);

        assertThat(loader.load())
                .isEqualTo(new Prices(
                        List.of(new Money(100), new Money(200)), Map.of("a", new Money(300)), new Money(700)));
    }

    @Test
    void withoutItTheSameRecordIsAnythingElse() {
        // Money is itself a record, so without the type it is a section.
        assertThat(Loading.load(Price.class, "price { cents = 5 }").price()).isEqualTo(new Money(5));
    }

    @Test
    void itsMessageIsShownWhenItSpeaksToOperatorsAndTheJdksIsNot() {
        SettingsLoader<Price> loader = Loading.loader(Price.class, "price = 5£").valueType(MONEY);
        assertThat(Loading.problems(loader)).containsExactly("error[wrong-type] price");
        assertThat(loader.inspect().report().text()).contains("an amount in euros, such as 5€");

        loader = Loading.loader(Price.class, "price = x€").valueType(MONEY);
        assertThat(Loading.problems(loader)).containsExactly("error[wrong-type] price");
        assertThat(loader.inspect().report().text())
                .contains("expected an amount of money")
                .doesNotContain("input string");
    }

    @Test
    void anyExceptionOfAParserIsTheSameProblem() {
        ValueType<Money> broken = ValueType.of(Money.class, "an amount of money", text -> {
            throw new ArithmeticException("boom " + text);
        });

        assertThat(Loading.problems(Loading.loader(Price.class, "price = 5").valueType(broken)))
                .containsExactly("error[wrong-type] price");
        assertThat(Loading.loader(Price.class, "price = 5")
                        .valueType(broken)
                        .inspect()
                        .report()
                        .text())
                .doesNotContain("boom");
    }

    @Test
    void aSuggestedValueComesFromTheType() {
        assertThat(SettingsLoader.of(Price.class)
                        .valueType(MONEY)
                        .schema()
                        .settings()
                        .get(0)
                        .example())
                .isEqualTo("5€");
    }

    @Test
    void aTypeOfOnesOwnWinsOverTheBuiltInOneForThePrimitiveAndItsBox() {
        ValueType<Integer> hexadecimal =
                ValueType.of(int.class, "a hexadecimal number", text -> Integer.parseInt(text, 16));
        SettingsLoader<Strict> loader =
                Loading.loader(Strict.class, "port = ff, boxed = 10").valueType(hexadecimal);

        assertThat(loader.load()).isEqualTo(new Strict(255, 16));
    }

    @Test
    void theTypeThatIsGivenLastWins() {
        ValueType<Money> free = ValueType.of(Money.class, "nothing", text -> new Money(0));

        assertThat(Loading.loader(Price.class, "price = 5€")
                        .valueType(free)
                        .valueType(MONEY)
                        .load()
                        .price())
                .isEqualTo(new Money(500));
        assertThat(Loading.loader(Price.class, "price = 5€")
                        .valueType(MONEY)
                        .valueType(free)
                        .load()
                        .price())
                .isEqualTo(new Money(0));
    }

    @Test
    void aConstraintOfOnesOwnIsCheckedLikeABuiltInOne() {
        SettingsLoader<Evens> loader =
                Loading.loader(Evens.class, "one = 3, many = [2, 5]").constraint(EVEN);

        assertThat(Loading.problems(loader))
                .containsExactlyInAnyOrder("error[invalid-value] one", "error[invalid-value] many[1]");
        assertThat(loader.inspect().report().text()).contains("an even number");
        assertThat(Loading.loader(Evens.class, "one = 2, many = []")
                        .constraint(EVEN)
                        .load()
                        .one())
                .isEqualTo(2);
    }

    @Test
    void aConstraintOfOnesOwnOnAnotherTypeIsAMistakeOfTheProgram() {
        assertThatThrownBy(
                        () -> SettingsLoader.of(EvenText.class).constraint(EVEN).schema())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("@Even does not hold for the type of EvenText.text");
    }
}
