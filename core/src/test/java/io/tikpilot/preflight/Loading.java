package io.tikpilot.preflight;

import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/** Loads records from HOCON texts, lowest first, called {@code 1.conf}, {@code 2.conf} and so on. */
public final class Loading {
    private Loading() {}

    public static <S extends Record> SettingsLoader<S> loader(Class<S> type, String... texts) {
        List<Layer> layers = new ArrayList<>();
        for (String text : texts) {
            layers.add(Layer.text((layers.size() + 1) + ".conf", text));
        }
        return SettingsLoader.of(type).layers(layers);
    }

    public static <S extends Record> S load(Class<S> type, String... texts) {
        return loader(type, texts).load();
    }

    /** Each problem by its kind and the setting it is about: {@code error[wrong-type] server.port}. */
    public static List<String> problems(Class<? extends Record> type, String... texts) {
        return problems(loader(type, texts));
    }

    public static List<String> problems(SettingsLoader<?> loader) {
        List<String> lines = new ArrayList<>();
        for (Problem problem : loader.inspect().report().problems()) {
            String kind = problem.severity() + "[" + problem.code() + "]";
            lines.add((kind + " " + problem.path()).strip());
        }
        return lines;
    }

    public static String report(Class<? extends Record> type, String... texts) {
        return loader(type, texts).inspect().report().text();
    }
}
