package io.tikpilot.preflight.recipes;

import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.schema.Constraint;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Hold settings to a rule of your own by an annotation; in a list it holds for each element. */
public final class OwnConstraint {
    /** A URI with this scheme. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    @interface Scheme {
        String value();
    }

    record Settings(
            @Scheme("https") URI issuer, @Scheme("https") List<URI> origins) {}

    private static final Constraint<Scheme, URI> SCHEME = Constraint.of(
            Scheme.class,
            URI.class,
            rule -> "beginning with " + rule.value() + "://",
            (rule, uri) -> rule.value().equals(uri.getScheme()) ? Optional.empty() : Optional.of("is not secure"));

    private OwnConstraint() {}

    public static void main(String[] args) {
        String text = """
                issuer = "http://login.example"
                origins = ["https://a.example", "http://b.example"]
                """;

        System.out.println(SettingsLoader.of(Settings.class)
                .constraint(SCHEME)
                .layer(Layer.text("app.conf", text))
                .inspect()
                .report());
    }
}

/*
 * Prints:
 *
 * Settings could not be loaded: 2 problems
 *
 * error[invalid-value]: `issuer` is not secure
 *    --> app.conf:1:10
 *    |
 *  1 | issuer = "http://login.example"
 *    |          ^^^^^^^^^^^^^^^^^^^^^^ expected a URI beginning with https://
 *    = fix         write for example
 *                    issuer = "https://example.org"
 *
 * error[invalid-value]: `origins[1]` is not secure
 *    --> app.conf:2:33
 *    |
 *  2 | origins = ["https://a.example", "http://b.example"]
 *    |                                 ^^^^^^^^^^^^^^^^^^ expected a URI beginning with https://
 *    = fix         write in its place, for example
 *                    "https://example.org"
 *
 * Layers, lowest first: app.conf
 */
