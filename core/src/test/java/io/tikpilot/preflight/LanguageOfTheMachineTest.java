package io.tikpilot.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigMemorySize;
import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.schema.Between;
import io.tikpilot.preflight.schema.Default;
import io.tikpilot.preflight.schema.Key;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing depends on the locale or the time zone: neither what is read nor what is said. */
@ResourceLock(Resources.LOCALE)
@ResourceLock(Resources.TIME_ZONE)
class LanguageOfTheMachineTest {
    enum Mode {
        IDLE,
        INIT_IO
    }

    sealed interface Io permits InIo, Idle {}

    record InIo(int limit) implements Io {}

    @Key("IDLE")
    record Idle() implements Io {}

    record Settings(
            Mode maxIdleMode,
            Io io,
            @Between(min = 1.5, max = 12345.5) double limitIi,
            Duration time,
            ConfigMemorySize size,
            LocalDate day,
            Boolean isIt,
            Map<Mode, Integer> byMode,
            @Default("1") Optional<Integer> ii) {}

    private static final String GOOD =
            "max-idle-mode = init-io, io { type = in-io, limit = 1 }, limit-ii = 1234.5, time = 1.5 minutes, size = 1.5 KiB,"
                    + " day = 2024-05-01, is-it = TRUE, by-mode { idle = 1, INIT_IO = 2 }";
    private static final String BAD =
            "max-idle-mode = idel, io { type = idle }, limit-ii = 99999.25, time = 1.5 İ, size = 1.5 kıb,"
                    + " day = 1.5.2024, is-it = ıt, by-mode { idie = 1 }, max-ıdle = 1, II = 1";

    private final Locale language = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @AfterEach
    void asBefore() {
        Locale.setDefault(language);
        TimeZone.setDefault(zone);
    }

    private static List<Object> everything() {
        SettingsLoader<Settings> loader = Loading.loader(Settings.class, GOOD);
        return List.of(
                loader.load().toString(),
                loader.layer(Layer.arguments("--max-idle-mode=IDLE", "--io.limit=2"))
                        .load(),
                loader.schema().settings().toString(),
                Loading.report(Settings.class, BAD),
                Loading.report(Settings.class, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tr",
                "az",
                "lt",
                "ar-EG-u-nu-arab",
                "th-TH-u-nu-thai",
                "fa",
                "hi-IN-u-nu-deva",
                "de",
                "ja-JP-u-ca-japanese"
            })
    void everyLanguageReadsAndSaysTheSame(String tag) {
        Locale.setDefault(Locale.ROOT);
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        List<Object> expected = everything();
        assertThat(expected.get(3).toString().lines().filter(line -> line.startsWith("error[")))
                .hasSize(10);

        Locale.setDefault(Locale.forLanguageTag(tag));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        assertThat(everything()).isEqualTo(expected);
    }
}
