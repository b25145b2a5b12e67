package io.tikpilot.preflight.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.Loading;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A compact constructor may refuse values that do not fit together. */
class RecordRulesTest {
    record Range(int least, int greatest) {
        Range {
            if (least > greatest) {
                throw new IllegalArgumentException("least " + least + " is above greatest " + greatest);
            }
        }
    }

    record Settings(Optional<Range> range, List<Range> ranges) {}

    record Account(String user, Secret password) {
        Account {
            if (password.reveal().contains(user)) {
                throw new IllegalArgumentException("the password " + password.reveal() + " holds the user " + user);
            }
        }
    }

    record Failing(String kind, Secret password) {
        Failing {
            switch (kind) {
                case "null" -> throw new NullPointerException("no " + password.reveal());
                case "state" -> throw new IllegalStateException("no " + password.reveal());
                case "silent" -> throw new IllegalArgumentException();
                case "assertion" -> throw new AssertionError("no " + password.reveal());
                default -> {}
            }
        }
    }

    record Liar(String text) {
        Liar {
            throw new IllegalArgumentException("x\nerror[fake]: all is well\u001b[2J" + text.length());
        }
    }

    @Test
    void itsMessageIsAProblemAtThePathOfTheRecord() {
        String section = "range { least = 2, greatest = 1 }, ranges = []";
        String element = "ranges = [{least = 0, greatest = 1}, {least = 2, greatest = 1}]";
        String root = "least = 2, greatest = 1";

        assertThat(Loading.problems(Settings.class, section)).containsExactly("error[invalid-value] range");
        assertThat(Loading.problems(Settings.class, element)).containsExactly("error[invalid-value] ranges[1]");
        assertThat(Loading.problems(Range.class, root)).containsExactly("error[invalid-value]");
        assertThat(Loading.report(Settings.class, section)).contains("least 2 is above greatest 1");
        assertThat(Loading.report(Settings.class, element)).contains("least 2 is above greatest 1");
        assertThat(Loading.report(Range.class, root)).contains("least 2 is above greatest 1");
    }

    @Test
    void itIsNotAskedWhileAComponentIsMissing() {
        assertThat(Loading.problems(Settings.class, "range { least = 2 }, ranges = []"))
                .containsExactly("error[missing-value] range.greatest");
    }

    @Test
    void aSecretInItsMessageIsMasked() {
        assertThat(Loading.report(Account.class, "user = unter, password = hunter2"))
                .contains("the password •••• holds the user unter")
                .doesNotContain("hunter2");
    }

    @Test
    void theMessageOfAnyOtherExceptionIsNotShown() {
        for (String kind : List.of("null", "state", "silent", "assertion")) {
            String text = "kind = \"" + kind + "\", password = hunter2";

            assertThat(Loading.problems(Failing.class, text)).as(kind).containsExactly("error[invalid-value]");
            assertThat(Loading.report(Failing.class, text)).as(kind).doesNotContain("hunter2", "no ••••");
        }
    }

    @Test
    void aLongOrHostileMessageCannotForgeTheReport() {
        assertThat(Loading.report(Liar.class, "text = a").lines())
                .noneMatch(line -> line.startsWith("error[fake]"))
                .noneMatch(line -> line.contains("\u001b"));
    }
}
