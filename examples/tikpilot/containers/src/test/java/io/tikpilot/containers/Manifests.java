package io.tikpilot.containers;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Manifests for Kubernetes, as the classes of its client. */
final class Manifests {
    private static final String PACKAGE = "io.fabric8.kubernetes.api.model";

    private Manifests() {}

    /** Every resource of every file of a directory. */
    static List<HasMetadata> read(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            List<HasMetadata> resources = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                resources.addAll(parse(Files.readString(file)));
            }
            return resources;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<HasMetadata> parse(String yaml) {
        Object parsed = new KubernetesSerialization().unmarshal(yaml);
        List<HasMetadata> resources = new ArrayList<>();
        for (Object one : parsed instanceof Collection<?> many ? many : List.of(parsed)) {
            resources.add((HasMetadata) one);
        }
        return resources;
    }

    /** The names of all fields that no class has: the client keeps them apart, where Kubernetes would refuse or ignore them. */
    static List<String> unknownFields(Object model) {
        List<String> unknown = new ArrayList<>();
        collect(model, unknown);
        return unknown;
    }

    private static void collect(Object value, List<String> unknown) {
        if (value instanceof Collection<?> many) {
            many.forEach(one -> collect(one, unknown));
        } else if (value != null
                && value.getClass().getName().startsWith(PACKAGE)
                && !value.getClass().isEnum()) {
            for (Method method : value.getClass().getMethods()) {
                if (method.getName().equals("getAdditionalProperties")) {
                    ((Map<?, ?>) read(method, value)).keySet().forEach(name -> unknown.add(String.valueOf(name)));
                } else if (method.getName().startsWith("get") && method.getParameterCount() == 0) {
                    collect(read(method, value), unknown);
                }
            }
        }
    }

    private static Object read(Method getter, Object value) {
        try {
            return getter.invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new LinkageError(getter + " cannot be read", e);
        }
    }
}
