package io.tikpilot.preflight.schema;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A type as a component states it: a class, and what stands between its angle brackets. It is read from the signature in the
 * class file (section 4.7.9.1 of the Java Virtual Machine Specification): the generic types of {@code java.lang.reflect} would
 * cost a start thirty classes.
 */
record TypeUse(Class<?> raw, List<TypeUse> arguments) {
    /** The type of a component; nothing if a wildcard, a type variable or an array takes part in it. */
    static @Nullable TypeUse of(RecordComponent component) {
        String signature = component.getGenericSignature();
        return signature == null
                ? new TypeUse(component.getType(), List.of())
                : of(signature, component.getDeclaringRecord().getClassLoader());
    }

    private static @Nullable TypeUse of(String signature, @Nullable ClassLoader loader) {
        int open = signature.indexOf('<');
        boolean member = signature.contains(">."); // a class inside a generic one
        if (signature.charAt(0) != 'L' || member) {
            return null;
        }
        String name = signature.substring(1, open < 0 ? signature.length() - 1 : open);
        List<TypeUse> arguments = new ArrayList<>(2);
        int last = signature.length() - 2; // the bracket that closes the list
        for (int start = open + 1; open >= 0 && start < last; ) {
            int end = end(signature, start);
            TypeUse argument = of(signature.substring(start, end), loader);
            if (argument == null) {
                return null;
            }
            arguments.add(argument);
            start = end;
        }
        try {
            return new TypeUse(Class.forName(name.replace('/', '.'), false, loader), arguments);
        } catch (ClassNotFoundException e) {
            throw new TypeNotPresentException(name.replace('/', '.'), e);
        }
    }

    /** Where the argument ends that begins at an index: after its semicolon. */
    private static int end(String signature, int start) {
        int depth = 0;
        int i = start;
        while (depth > 0 || signature.charAt(i) != ';') {
            char c = signature.charAt(i);
            depth += c == '<' ? 1 : c == '>' ? -1 : 0;
            i++;
        }
        return i + 1;
    }
}
