package io.tikpilot.preflight.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tikpilot.preflight.Loading;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefaultsTest {
    record Settings(
            @Default("10s") Duration timeout,
            @Default("a, b ,c") List<String> hosts,
            @Default("") List<Integer> ports,
            @Default("2,1,2") Set<Integer> levels,
            @Default("") String text,
            @Default("3") Optional<Integer> retries) {}

    @Test
    void aDefaultIsTheLowestLayerOfAll() {
        Settings settings = Loading.load(Settings.class);

        assertThat(settings.timeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(settings.hosts()).containsExactly("a", "b", "c");
        assertThat(settings.ports()).isEmpty();
        assertThat(settings.levels()).containsExactly(2, 1);
        assertThat(settings.text()).isEmpty();
        assertThat(settings.retries()).contains(3);
    }

    @Test
    void anyLayerOverridesItAndAListAsAWhole() {
        Settings settings = Loading.load(Settings.class, "timeout = 1m, hosts = [x], retries = 1");

        assertThat(settings.timeout()).isEqualTo(Duration.ofMinutes(1));
        assertThat(settings.hosts()).containsExactly("x");
        assertThat(settings.retries()).contains(1);
    }

    @Test
    void nullUnsetsItToo() {
        assertThat(Loading.load(Settings.class, "retries = null").retries()).isEmpty();
        assertThat(Loading.problems(Settings.class, "timeout = null, hosts = null"))
                .containsExactlyInAnyOrder("error[missing-value] timeout", "error[missing-value] hosts");
        assertThat(Loading.report(Settings.class, "timeout = null"))
                .contains("1.conf:1:11", "null unsets it, and all that is below");
    }

    @Test
    void aBadValueAboveADefaultIsAProblemAndNotTheDefault() {
        assertThat(Loading.problems(Settings.class, "timeout = 10")).containsExactly("error[wrong-type] timeout");
    }

    record BadNumber(@Default("ten") int n) {}

    record BadElement(@Default("1,x") List<Integer> n) {}

    record BadOptional(@Default("") Optional<Integer> n) {}

    record BadUnit(@Default("10") Duration n) {}

    record Inner(BadNumber inner) {}

    record InList(List<BadNumber> n) {}

    @ParameterizedTest
    @ValueSource(
            classes = {BadNumber.class, BadElement.class, BadOptional.class, BadUnit.class, Inner.class, InList.class})
    void aDefaultThatItsTypeCannotReadIsAMistakeOfTheProgram(Class<? extends Record> type) {
        assertThatThrownBy(() -> Schema.of(type))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("the @Default of Bad[A-Za-z]+\\.n cannot be read: .+");
    }

    record OnSection(@Default("{}") Settings n) {}

    record OnMap(@Default("a=1") Map<String, Integer> n) {}

    record OnSubtree(@Default("{}") com.typesafe.config.Config n) {}

    @ParameterizedTest
    @ValueSource(classes = {OnSection.class, OnMap.class, OnSubtree.class})
    void aSectionHasNoDefaultOfItsOwn(Class<? extends Record> type) {
        assertThatThrownBy(() -> Schema.of(type))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(type.getSimpleName() + ".n cannot have a @Default");
    }

    record Small(@Default("5") @Between(min = 10) int n) {}

    @Test
    void aDefaultThatBreaksAConstraintIsReportedWithItsPlace() {
        assertThat(Loading.problems(Small.class)).containsExactly("error[invalid-value] n");
        assertThat(Loading.report(Small.class)).contains("@Default of Small.n", "at least 10");
        assertThat(Loading.load(Small.class, "n = 10").n()).isEqualTo(10);
    }
}
