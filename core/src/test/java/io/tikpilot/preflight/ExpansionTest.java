package io.tikpilot.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.Config;
import io.tikpilot.preflight.layer.Layer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the estimate of an expansion lets through, and what it stops. */
class ExpansionTest {
    record Settings(Config base, Config prod) {}

    private static Inspection<Settings> inspect(String... texts) {
        List<Layer> layers = new ArrayList<>();
        for (String text : texts) {
            layers.add(Layer.text(layers.size() + ".conf", text));
        }
        return SettingsLoader.of(Settings.class).layers(layers).inspect();
    }

    @Test
    void aSectionThatExtendsAnotherMayReferToItselfManyTimes() {
        StringBuilder prod = new StringBuilder("base { host = a }\nprod = ${base}\nprod {\n  h0 = v\n");
        for (int i = 0; i < 40; i++) {
            prod.append("  u").append(i).append(" = \"http://\"${prod.h0}${prod.host}\n");
        }
        Inspection<Settings> inspection = inspect(prod + "}");

        assertThat(inspection.report().text()).isEmpty();
        assertThat(inspection.settings().orElseThrow().prod().getString("u39")).isEqualTo("http://va");
    }

    @Test
    void aSectionThatExtendsAnotherCannotHideThatItsLinesDouble() {
        StringBuilder prod = new StringBuilder("base { host = a }\nprod = ${base}\nprod {\n  k0 = xxxxxxxxxx\n");
        for (int i = 1; i < 40; i++) {
            String before = "${prod.k" + (i - 1) + "}";
            prod.append("  k")
                    .append(i)
                    .append(" = ")
                    .append(before)
                    .append(before)
                    .append('\n');
        }

        assertThat(inspect(prod + "}").report().text()).contains("error[limit-exceeded]");
    }

    @Test
    void aChainOfReferencesOverManyDocumentsEndsInSettingsOrAProblem() {
        String[] texts = new String[16];
        for (int d = 0; d < 16; d++) {
            StringBuilder text = new StringBuilder("base {\n");
            for (int i = d * 250; i < (d + 1) * 250; i++) {
                text.append("k").append(i).append(" = ${base.k").append(i + 1).append("}\n");
            }
            texts[d] = text + "}\nprod {}";
        }
        texts[15] = texts[15].replace("k3999 = ${base.k4000}", "k3999 = 1");
        Inspection<Settings> inspection = inspect(texts);

        assertThat(inspection.settings().isPresent())
                .isEqualTo(inspection.report().problems().isEmpty());
    }
}
