package io.tikpilot.preflight.testing;

import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.tree.Origin;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;

/** Assertions on one problem. */
public final class ProblemAssert extends AbstractAssert<ProblemAssert, Problem> {
    ProblemAssert(Problem actual) {
        super(actual, ProblemAssert.class);
    }

    /** It keeps the settings from being loaded. */
    public ProblemAssert isError() {
        isNotNull();
        if (!actual.isError()) {
            failWithMessage("expected an error, but it is %s", actual);
        }
        return this;
    }

    /** The settings survive it. */
    public ProblemAssert isWarning() {
        isNotNull();
        if (actual.isError()) {
            failWithMessage("expected a warning, but it is %s", actual);
        }
        return this;
    }

    /** The setting or section it is about. */
    public ProblemAssert isAbout(String path) {
        isNotNull();
        Assertions.assertThat(actual.path()).as("path of %s", actual).hasToString(path);
        return this;
    }

    /** The sentence, to the letter. */
    public ProblemAssert hasMessage(String message) {
        isNotNull();
        Assertions.assertThat(actual.message()).isEqualTo(message);
        return this;
    }

    /**
     * One of its places, as a report prints it, or the end of a path: {@code config/production.conf:12:21}, {@code environment
     * APP_PORT}.
     */
    public ProblemAssert isAt(String place) {
        isNotNull();
        List<String> places = new ArrayList<>();
        for (Problem.Label label : actual.labels()) {
            Origin origin = label.origin();
            places.add(origin.toString());
        }
        Assertions.assertThat(places).as("places of %s", actual).anyMatch(new PlaceName(place)::means);
        return this;
    }

    /** A fact under a name, such as {@code overrides} or {@code likely}, that contains a text. */
    public ProblemAssert hasNote(String name, String text) {
        isNotNull();
        List<String> facts = new ArrayList<>();
        for (Problem.Note note : actual.notes()) {
            for (Problem.Row row : note.name().equals(name) ? note.rows() : List.<Problem.Row>of()) {
                facts.add((row.subject() + " " + row.text()).strip());
            }
        }
        Assertions.assertThat(facts).as("%s of %s", name, actual).anyMatch(fact -> fact.contains(text));
        return this;
    }

    /** A line of the fix contains a text. */
    public ProblemAssert saysToType(String text) {
        isNotNull();
        Assertions.assertThat(actual.help()).as("fix of %s", actual).anyMatch(line -> line.contains(text));
        return this;
    }
}
