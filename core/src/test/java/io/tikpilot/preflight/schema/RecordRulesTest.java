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

    record Quiet(int least, @Default("9") int greatest, Optional<String> note, Optional<Secret> password) {
        Quiet {
            if (least > greatest) {
                throw new IllegalArgumentException("the range is empty");
            }
        }
    }

    record Named(int idleTimeout, @Default("9") int greatest) {
        Named {
            if (idleTimeout > greatest) {
                throw new IllegalArgumentException("idleTimeout must not be above greatest");
            }
        }
    }

    @Test
    void whatIsSetIsListedWhereTheMessageNamesNothing() {
        assertThat(Loading.report(Quiet.class, "least = 10\nnote = x", "password = hunter2"))
                .contains("""
                           = settings    least      10 at 1.conf:1:9
                                         note       x at 1.conf:2:8
                                         password   •••• at 2.conf:1:12
                           = fix         change one of these settings
                        """)
                .doesNotContain("hunter2", "greatest");
    }

    @Test
    void whatTheMessageNamesIsShownWhereItIsSetAndItsDefaultIsTold() {
        assertThat(Loading.report(Named.class, "idle-timeout = 10")).contains("""
                           --> 1.conf:1:16
                           |
                         1 | idle-timeout = 10
                           |                ^^
                           = settings    greatest   9 by default
                           = fix         change `idle-timeout` or `greatest`
                        """);
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
