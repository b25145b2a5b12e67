package io.tikpilot.preflight.docs;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The little program that a page builds up: its imports add up, a later type replaces an earlier one of its name, and what has a
 * {@code main} last is what runs.
 */
final class Program {
    private final Map<String, Fragment> fragments = new LinkedHashMap<>();
    private final Set<String> imports = new LinkedHashSet<>();
    private final Path classes;
    private String mainClass = "";

    /** An empty program, compiled into this directory. */
    Program(Path classes) {
        this.classes = classes;
    }

    /** Adds a fragment to what will be compiled. */
    void add(Fragment fragment) {
        imports.addAll(fragment.imports());
        fragments.put(fragment.name(), fragment);
        if (fragment.isProgram()) {
            mainClass = fragment.name();
        }
    }

    /** Compiles all fragments together; a warning fails, too. */
    void compile() throws IOException {
        List<JavaFileObject> sources = new ArrayList<>();
        fragments.values().forEach(fragment -> sources.add(new Source(fragment.name(), fragment.source(imports))));
        Files.createDirectories(classes);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<String> options = List.of(
                "-d",
                classes.toString(),
                "-proc:none",
                "-Xlint:all,-path,-classfile,-options,-auxiliaryclass",
                "-Werror",
                "-cp",
                path());
        try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, null, null)) {
            if (!compiler.getTask(null, files, diagnostics, options, null, sources)
                    .call()) {
                throw new AssertionError(described(diagnostics.getDiagnostics()));
            }
        }
    }

    private static String described(List<Diagnostic<? extends JavaFileObject>> diagnostics) {
        StringBuilder text = new StringBuilder("the block does not compile with what is above it:\n");
        diagnostics.forEach(diagnostic -> text.append(diagnostic).append('\n'));
        return text.toString();
    }

    private static String path() {
        return System.getProperty("java.class.path");
    }

    /** Whether there is something to run. */
    boolean canRun() {
        return !mainClass.isEmpty();
    }

    /** A class of the program. */
    Class<?> load(String name) throws IOException, ClassNotFoundException {
        // Left open: the classes of a test load others when they run.
        URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, Program.class.getClassLoader());
        return loader.loadClass(name);
    }

    /** Packs the program and its resources into a jar that {@code java -jar} runs. */
    void pack(Path jar, Path resources) throws IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        if (canRun()) {
            attributes.put(Attributes.Name.MAIN_CLASS, mainClass);
        }
        List<String> urls = new ArrayList<>();
        for (String element : path().split(File.pathSeparator, -1)) {
            urls.add(Path.of(element).toUri().toString());
        }
        attributes.put(Attributes.Name.CLASS_PATH, String.join(" ", urls));
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out, manifest)) {
            copy(classes, entries);
            copy(resources, entries);
        }
    }

    private static void copy(Path directory, JarOutputStream entries) throws IOException {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                entries.putNextEntry(new JarEntry(directory.relativize(file).toString()));
                Files.copy(file, entries);
            }
        }
    }

    /** A source in memory. */
    private static final class Source extends SimpleJavaFileObject {
        private final String code;

        Source(String name, String code) {
            super(URI.create("guide:///" + name + ".java"), Kind.SOURCE);
            this.code = code;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return code;
        }
    }
}
