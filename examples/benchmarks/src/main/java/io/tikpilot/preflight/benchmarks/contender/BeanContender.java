package io.tikpilot.preflight.benchmarks.contender;

import com.typesafe.config.ConfigBeanFactory;
import io.tikpilot.preflight.benchmarks.Contender;
import io.tikpilot.preflight.benchmarks.Settings;
import java.nio.file.Path;
import java.util.Map;

/** typesafe-config with its own binder. */
public final class BeanContender implements Contender {
    @Override
    public Settings load(Path directory, Map<String, String> environment) {
        return ConfigBeanFactory.create(TypesafeContender.merged(directory, environment), Beans.class)
                .settings();
    }
}
