package io.tikpilot.containers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.opentest4j.TestAbortedException;

/**
 * Tests that need a container engine, and in it the images of this checkout, which are built once a run. Without an engine the
 * tests are skipped, loudly; on the build server they fail.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsEngine.Condition.class)
@interface NeedsEngine {
    final class Condition implements BeforeAllCallback {
        @Override
        public void beforeAll(ExtensionContext context) {
            if (Engine.answers()) {
                context.getRoot().getStore(Namespace.GLOBAL).computeIfAbsent(Images.class, any -> built());
                return;
            }
            String reason =
                    "no container engine answers `docker version`: " + context.getDisplayName() + " was not run";
            if (System.getenv("PREFLIGHT_CI") != null) {
                throw new AssertionError(reason);
            }
            System.err.println("SKIPPED: " + reason);
            throw new TestAbortedException(reason);
        }

        private static boolean built() {
            try {
                Images.build();
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
