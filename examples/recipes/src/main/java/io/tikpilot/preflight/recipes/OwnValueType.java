package io.tikpilot.preflight.recipes;

import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.schema.ValueType;
import java.util.List;

/** Read a type of your own, here a range of ports, everywhere a built-in one could stand. */
public final class OwnValueType {
    record Settings(PortRange main, List<PortRange> others) {}

    /** Ports from the first to the last one; a single port is a range, too. */
    record PortRange(int first, int last) {
        static PortRange parse(String text) {
            String[] ports = text.split("-", 2);
            // What is no number ends in the report, with what the type expects.
            PortRange range = new PortRange(Integer.parseInt(ports[0]), Integer.parseInt(ports[ports.length - 1]));
            if (range.first > range.last) {
                throw new IllegalArgumentException("the first port must not be above the last");
            }
            return range;
        }
    }

    private OwnValueType() {}

    public static void main(String[] args) {
        SettingsLoader<Settings> loader = SettingsLoader.of(Settings.class)
                .valueType(ValueType.of(PortRange.class, "a range of ports", PortRange::parse)
                        .expecting("one port, or two with a dash between them, such as 8000-8010")
                        .example("8000-8010"));

        System.out.println(loader.layer(Layer.text("good.conf", "main = 80-81, others = [1, 3-4]"))
                .load());
        System.out.println(loader.layer(Layer.text("bad.conf", "main = lots, others = [9-1]"))
                .inspect()
                .report());
    }
}

/*
 * Prints:
 *
 * Settings[main=PortRange[first=80, last=81], others=[PortRange[first=1, last=1], PortRange[first=3, last=4]]]
 * Settings could not be loaded: 2 problems
 *
 * error[wrong-type]: `main` is not a range of ports
 *    --> bad.conf:1:8
 *    |
 *  1 | main = lots, others = [9-1]
 *    |        ^^^^ expected one port, or two with a dash between them, such as 8000-8010
 *    = fix         write for example
 *                    main = 8000-8010
 *
 * error[wrong-type]: `others[0]` is not a range of ports
 *    --> bad.conf:1:24
 *    |
 *  1 | main = lots, others = [9-1]
 *    |                        ^^^ the first port must not be above the last
 *    = fix         write in its place, for example
 *                    8000-8010
 *
 * Layers, lowest first: bad.conf
 */
