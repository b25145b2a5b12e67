package io.tikpilot.preflight.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.invoke.MethodType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoxesTest {
    @ParameterizedTest
    @ValueSource(
            classes = {
                int.class,
                long.class,
                boolean.class,
                double.class,
                float.class,
                short.class,
                byte.class,
                char.class,
                String.class,
                Integer.class
            })
    void a_primitive_class_has_the_box_that_the_language_gives_it(Class<?> type) {
        assertThat(Boxes.boxed(type))
                .isEqualTo(MethodType.methodType(type).wrap().returnType());
    }
}
