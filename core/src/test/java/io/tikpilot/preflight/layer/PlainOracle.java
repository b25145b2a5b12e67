package io.tikpilot.preflight.layer;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigValue;
import io.tikpilot.preflight.tree.PlainValues;
import java.io.StringReader;
import java.util.Optional;

/** What must be so of any text that is read as a plain one: typesafe-config reads the same values, kinds, texts and lines in it. */
final class PlainOracle {
    private PlainOracle() {}

    /** Whether the text is plain; an assertion fails if it is and is read otherwise than by typesafe-config. */
    static boolean check(String text) {
        TextSource source = new TextSource("t", text, Optional.empty()).withLineFeeds();
        boolean measured =
                SmallText.keepsTo(Limits.defaults(), source.text()); // or either reader could overflow the stack
        ConfigObject plain = measured ? PlainHocon.read(source) : null;
        if (plain == null) {
            return false;
        }
        ConfigParseOptions options = ConfigParseOptions.defaults().setOriginDescription("t");
        ConfigObject parsed = ConfigFactory.parseReader(new StringReader(source.text()), options)
                .root();
        assertSame(PlainValues.typesafe(plain), parsed, text);
        assertSame(plain, parsed, text);
        return true;
    }

    private static void assertSame(ConfigValue plain, ConfigValue parsed, String text) {
        assertThat(plain.valueType()).as(text).isEqualTo(parsed.valueType());
        if (plain instanceof ConfigObject section && parsed instanceof ConfigObject other) {
            assertThat(section.keySet()).as(text).isEqualTo(other.keySet());
            section.forEach((key, value) -> {
                ConfigValue same = other.get(key);
                assertThat(same).isNotNull();
                assertSame(value, same, text);
            });
            return;
        }
        assertThat(plain.origin().description())
                .as(text)
                .isEqualTo(parsed.origin().description());
        assertThat(plain.origin().lineNumber())
                .as(text)
                .isEqualTo(parsed.origin().lineNumber());
        if (plain instanceof ConfigList list && parsed instanceof ConfigList other) {
            assertThat(list).as(text).hasSameSizeAs(other);
            for (int i = 0; i < list.size(); i++) {
                assertSame(list.get(i), other.get(i), text);
            }
            return;
        }
        assertThat(plain.unwrapped()).as(text).isEqualTo(parsed.unwrapped());
        assertThat(String.valueOf(plain.unwrapped())).as(text).isEqualTo(String.valueOf(parsed.unwrapped()));
        if (plain.unwrapped() != null) {
            assertThat(plain.atKey("it").getString("it"))
                    .as(text)
                    .isEqualTo(parsed.atKey("it").getString("it"));
        }
    }
}
