package io.tikpilot.preflight.docs;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;

/** Runs the tests of a class of the guide, in a process and a working directory of its own. */
final class TestRun {
    private TestRun() {}

    public static void main(String[] args) throws Exception {
        Class<?> type = Class.forName(args[0]);
        Constructor<?> constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        int count = 0;
        for (Method method : type.getDeclaredMethods()) {
            if (method.isAnnotationPresent(Test.class)) {
                method.setAccessible(true);
                method.invoke(constructor.newInstance());
                count++;
            }
        }
        System.out.println(count == 1 ? "1 test passed" : count + " tests passed");
    }
}
