package io.tikpilot.preflight.layer;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigObject;
import io.tikpilot.preflight.schema.Schema;
import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.PlainValues;
import io.tikpilot.preflight.tree.Provenance;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One text, or one set of values, that a layer read, before anything is merged: what it sets, and where in it. It sets a tree
 * of values, or, where values come one by one, a list of assignments.
 */
public sealed interface Document permits IncludedDocument, NamedDocument, TreeDocument {
    /** A document of these values. */
    static Document of(Config values) {
        return new TreeDocument(values.root(), Optional.empty(), Syntax.HOCON, KeyPath.ROOT, List.of());
    }

    /** What the document is called; nothing if the layer's own name says it. */
    Optional<String> source();

    /** What one of its values is called, such as {@code variable}. */
    String noun();

    /** The tree that it sets; empty where values come one by one. */
    Config values();

    /** The same, without being made a {@code Config} of: {@link PlainValues}, if its text is plain. */
    ConfigObject root();

    /** The values that come one by one, in the order in which they apply; none for a tree. */
    List<Assignment> assignments();

    /** The same document with its values where the documents below it want them. */
    Document assigning(List<Assignment> fitted);

    /** How many single values it sets at or below a key. */
    int count(KeyPath key);

    /** How many single values stand in it itself, and not in a document that it includes. */
    int ownCount();

    /**
     * Every place in this document that sets a key, the one that wins first.
     *
     * @param schema what is known of the settings: it says which values may be shown
     */
    List<Provenance.Place> places(KeyPath key, Schema<?> schema);

    /** The directory that its relative path counts from; nothing if it has none. */
    Optional<Path> countsFrom();
}
