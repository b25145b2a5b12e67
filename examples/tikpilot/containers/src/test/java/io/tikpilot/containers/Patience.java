package io.tikpilot.containers;

import java.io.IOException;
import java.util.concurrent.Callable;

/** Waits for what comes by itself: asks again and again, for a minute at most. */
final class Patience {
    private static final long MOST_NANOS = 60_000_000_000L;
    private static final int BETWEEN_MILLIS = 100;

    private Patience() {}

    /** Returns once the condition holds; where it cannot be asked yet, it does not hold yet. */
    static void until(String condition, Callable<Boolean> holds) throws Exception {
        long end = System.nanoTime() + MOST_NANOS;
        while (!answered(holds)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("within a minute it does not come to that: " + condition);
            }
            Thread.sleep(BETWEEN_MILLIS);
        }
    }

    private static boolean answered(Callable<Boolean> holds) throws Exception {
        try {
            return holds.call();
        } catch (IOException e) {
            return false;
        }
    }
}
