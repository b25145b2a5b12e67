package io.tikpilot.preflight.benchmarks.contender;

import io.tikpilot.preflight.benchmarks.Contender;
import io.tikpilot.preflight.benchmarks.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.PropertiesPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/** Spring Boot's Binder over sources that know where each value stands, without an application around it. */
public final class SpringContender implements Contender {
    @Override
    public Settings load(Path directory, Map<String, String> environment) {
        MutablePropertySources sources = new MutablePropertySources();
        sources.addLast(new SystemEnvironmentPropertySource("environment", new HashMap<>(environment)));
        try {
            sources.addLast(
                    file("production", new FileSystemResource(directory.resolve("properties/production.properties"))));
            sources.addLast(
                    file("default", new FileSystemResource(directory.resolve("properties/default.properties"))));
            sources.addLast(file("defaults", new ClassPathResource("workload/defaults.properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Binder(ConfigurationPropertySources.from(sources))
                .bind("tikpilot", Settings.class)
                .get();
    }

    private static PropertySource<?> file(String name, Resource resource) throws IOException {
        return new PropertiesPropertySourceLoader().load(name, resource).get(0);
    }
}
