package io.tikpilot.preflight.layer;

import com.typesafe.config.Config;
import io.tikpilot.preflight.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a layer read: documents, each with its values and the text they stand in, lowest first; the places it looked at; what
 * is wrong. Each verb returns a new reading.
 */
public final class Reading {
    private static final Reading NOTHING =
            new Reading(List.of(), List.of(), List.of(), Map.of(), Optional.empty(), false);

    private final List<Document> documents;
    private final List<Lookup> lookups;
    private final List<Problem> problems;
    private final Map<String, String> variables;
    private final Optional<String> profile;
    private final boolean broken;

    private Reading(
            List<Document> documents,
            List<Lookup> lookups,
            List<Problem> problems,
            Map<String, String> variables,
            Optional<String> profile,
            boolean broken) {
        this.documents = documents;
        this.lookups = lookups;
        this.problems = problems;
        this.variables = variables;
        this.profile = profile;
        this.broken = broken;
    }

    /** A reading of values that stand in one document; substitutions in them need not be resolved. */
    public static Reading of(Config values) {
        return of(Document.of(values));
    }

    /** A reading of one document. */
    public static Reading of(Document document) {
        return new Reading(List.of(document), List.of(), List.of(), Map.of(), Optional.empty(), false);
    }

    /** A reading in which nothing was found, and nothing is wrong with that. */
    public static Reading nothing() {
        return NOTHING;
    }

    /** A reading that came to no value: the problem ends the pipeline after all layers have been read. */
    public static Reading broken(Problem problem) {
        return new Reading(List.of(), List.of(), List.of(problem), Map.of(), Optional.empty(), true);
    }

    /**
     * This reading with the text of its highest document, if it has one, so that a report can show the line.
     *
     * @param source the name of the text; it is the origin's description of the values in it
     */
    public Reading withText(String source, String text) {
        if (documents.isEmpty()) {
            return this;
        }
        List<Document> changed = new ArrayList<>(documents);
        int last = changed.size() - 1;
        if (changed.get(last) instanceof TreeDocument tree) {
            changed.set(last, tree.inText(source, text));
        }
        return new Reading(List.copyOf(changed), lookups, problems, variables, profile, broken);
    }

    /** This reading with a place that was looked at. */
    public Reading withLookup(Lookup lookup) {
        return new Reading(documents, plus(lookups, List.of(lookup)), problems, variables, profile, broken);
    }

    /** This reading with something that is wrong with it, its values being usable all the same. */
    public Reading withProblem(Problem problem) {
        return new Reading(documents, lookups, plus(problems, List.of(problem)), variables, profile, broken);
    }

    /** This reading with all of these. */
    public Reading withProblems(List<Problem> more) {
        return new Reading(documents, lookups, plus(problems, more), variables, profile, broken);
    }

    /**
     * This reading with names that {@code ${NAME}} may refer to in any document where no setting has that path. The map is kept as
     * it is, and must not change afterwards.
     */
    public Reading withVariables(Map<String, String> more) {
        return new Reading(documents, lookups, problems, union(variables, more), profile, broken);
    }

    /** There may be thousands, and one layer of a stack has them: they are copied only where two have some. */
    private static Map<String, String> union(Map<String, String> lower, Map<String, String> higher) {
        if (lower.isEmpty() || higher.isEmpty()) {
            return lower.isEmpty() ? higher : lower;
        }
        Map<String, String> all = new LinkedHashMap<>(lower);
        all.putAll(higher);
        return all;
    }

    /** This reading, known to be made for a profile. */
    public Reading withProfile(String name) {
        return new Reading(documents, lookups, problems, variables, Optional.of(name), broken);
    }

    /** This reading with each of its problems changed, as by a layer that knows more than the one that it wraps. */
    public Reading explained(UnaryOperator<Problem> change) {
        List<Problem> changed = new ArrayList<>(problems);
        changed.replaceAll(change);
        return new Reading(documents, lookups, List.copyOf(changed), variables, profile, broken);
    }

    /** Both readings as one, the other one's documents above this one's. */
    public Reading overriddenBy(Reading higher) {
        return new Reading(
                plus(documents, higher.documents),
                plus(lookups, higher.lookups),
                plus(problems, higher.problems),
                union(variables, higher.variables),
                higher.profile.isPresent() ? higher.profile : profile,
                broken || higher.broken);
    }

    /** This reading as one of files that another file includes, which tells their values. */
    Reading listed() {
        List<Document> listed = new ArrayList<>(documents);
        listed.replaceAll(document -> document instanceof IncludedDocument ? document : new IncludedDocument(document));
        return new Reading(List.copyOf(listed), lookups, problems, variables, profile, broken);
    }

    private static <T> List<T> plus(List<T> list, List<T> more) {
        List<T> longer = new ArrayList<>(list);
        longer.addAll(more);
        return List.copyOf(longer);
    }

    /** The documents, lowest first. */
    public List<Document> documents() {
        return documents;
    }

    /** The places looked at, in the order of looking. */
    public List<Lookup> lookups() {
        return lookups;
    }

    /** What is wrong with what was read. */
    public List<Problem> problems() {
        return problems;
    }

    /** The names that {@code ${NAME}} may refer to. */
    public Map<String, String> variables() {
        return variables;
    }

    /** The profile it was made for. */
    public Optional<String> profile() {
        return profile;
    }

    /** Whether it came to no value. */
    public boolean isBroken() {
        return broken;
    }
}
