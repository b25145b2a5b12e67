package io.tikpilot.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The public types and members of a module, one a line. They are committed in the module's {@code api.txt}, so that a change of
 * the public API shows in review. {@code -Dpreflight.api.update=true} writes the file anew.
 */
public final class PublicApi {
    private final List<String> lines;

    private PublicApi(List<String> lines) {
        this.lines = lines;
    }

    /** The public API of all classes that come from the same place as this one. */
    public static PublicApi of(Class<?> anchor) {
        List<String> lines = new ArrayList<>();
        new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importUrl(anchor.getProtectionDomain().getCodeSource().getLocation())
                        .stream()
                        .filter(type -> !type.getSimpleName().endsWith("-info"))
                        .map(JavaClass::reflect)
                        .filter(PublicApi::isPublic)
                        .sorted((a, b) -> a.getName().compareTo(b.getName()))
                        .forEach(type -> describe(type, lines));
        return new PublicApi(lines);
    }

    /** Fails with the difference if the module's {@code api.txt} says anything else. */
    public void isAsIn(Path file) throws IOException {
        assertThat(lines).as("public types and members").hasSizeGreaterThan(10);
        if (Boolean.getBoolean("preflight.api.update")) {
            Files.write(file, lines);
        }
        List<String> committed = Files.readAllLines(file);
        assertThat(difference(committed))
                .as("what differs from " + file + "; if that is meant, add -Dpreflight.api.update=true once")
                .isEmpty();
        assertThat(lines).isEqualTo(committed);
        assertThat(Boolean.getBoolean("preflight.api.update"))
                .as(file + " has been written; run again without -Dpreflight.api.update=true")
                .isFalse();
    }

    private List<String> difference(List<String> committed) {
        Set<String> before = qualified(committed);
        Set<String> now = qualified(lines);
        List<String> difference = new ArrayList<>();
        before.stream().filter(line -> !now.contains(line)).forEach(line -> difference.add("- " + line));
        now.stream().filter(line -> !before.contains(line)).forEach(line -> difference.add("+ " + line));
        return difference;
    }

    /** Each member behind its type. */
    private static Set<String> qualified(List<String> lines) {
        Set<String> qualified = new TreeSet<>();
        String type = "";
        for (String line : lines) {
            type = line.startsWith(" ") ? type : line;
            qualified.add(line.equals(type) ? type : type + line);
        }
        return qualified;
    }

    private static boolean isPublic(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && (type.getEnclosingClass() == null || isPublic(type.getEnclosingClass()));
    }

    private static void describe(Class<?> type, List<String> lines) {
        String parents = Arrays.stream(type.getGenericInterfaces())
                .map(parent -> " : " + parent.getTypeName())
                .collect(Collectors.joining());
        lines.add(kind(type) + " " + type.getName() + parents);
        TreeSet<String> members = new TreeSet<>();
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            add(constructor, "new" + parameters(constructor), members);
        }
        for (Method method : type.getDeclaredMethods()) {
            boolean inherited = method.isSynthetic()
                    || List.of("equals", "hashCode", "toString").contains(method.getName());
            if (!inherited) {
                String result = method.getGenericReturnType().getTypeName();
                add(method, method.getName() + parameters(method) + " : " + result, members);
            }
        }
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isPublic(field.getModifiers())) {
                members.add(
                        "  " + field.getName() + " : " + field.getGenericType().getTypeName());
            }
        }
        lines.addAll(members);
    }

    private static void add(Executable member, String description, Set<String> members) {
        if (Modifier.isPublic(member.getModifiers()) || Modifier.isProtected(member.getModifiers())) {
            members.add("  " + (Modifier.isStatic(member.getModifiers()) ? "static " : "") + description);
        }
    }

    private static String parameters(Executable member) {
        return Arrays.stream(member.getGenericParameterTypes())
                .map(java.lang.reflect.Type::getTypeName)
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String kind(Class<?> type) {
        if (type.isAnnotation()) {
            return "annotation";
        }
        if (type.isInterface()) {
            return type.isSealed() ? "sealed interface" : "interface";
        }
        return type.isEnum() ? "enum" : type.isRecord() ? "record" : "class";
    }
}
