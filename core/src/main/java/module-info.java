/**
 * Settings merged from layers into one record, or one report that says what is wrong, where, why, and what to type.
 *
 * <p><img src="doc-files/pipeline.svg" width="880" height="340" alt="Layers are read, each into a Reading. The readings are merged
 * into one tree of Nodes that remembers where every value came from. The tree is bound to the Schema of the record: what comes of it
 * is the record, or Problems, and of all problems one Report, which a ReportFormat prints.">
 *
 * <table>
 * <caption>The words, in the order of the data</caption>
 * <tr><th colspan="2" scope="rowgroup" style="text-align: left; padding-top: 8px">Where values come from</th></tr>
 * <tr><td>{@link io.tikpilot.preflight.SettingsLoader SettingsLoader}</td><td>reads layers, merges them and binds the result to a record</td></tr>
 * <tr><td>{@link io.tikpilot.preflight.layer.Layer Layer}</td><td>a place that values come from: a file, the environment, a map</td></tr>
 * <tr><td>{@link io.tikpilot.preflight.layer.Reading Reading}</td><td>what a layer read</td></tr>
 * <tr><td>{@link io.tikpilot.preflight.layer.Document Document}</td><td>one text, or one set of values, in a reading</td></tr>
 * <tr><td>{@link io.tikpilot.preflight.layer.Lookup Lookup}</td><td>a place that a layer looked at, and what it found there</td></tr>
 * <tr><td>{@link io.tikpilot.preflight.layer.Limits Limits}</td><td>how much input is read before it is refused</td></tr>
 * <tr><th colspan="2" scope="rowgroup" style="text-align: left; padding-top: 8px">One tree</th></tr>
 * <tr><td>{@link io.tikpilot.preflight.tree.Node Node}</td><td>a value of the merged tree</td></tr>
 * <tr><td>{@link io.tikpilot.preflight.tree.KeyPath KeyPath}</td><td>the way to a value: {@code server.port}</td></tr>
 * <tr><td>{@link io.tikpilot.preflight.tree.Origin Origin}</td><td>one place in what was read: file, line, column, or variable</td></tr>
 * <tr><td>{@link io.tikpilot.preflight.tree.Provenance Provenance}</td><td>every place that sets a value, the winner first</td></tr>
 * <tr><th colspan="2" scope="rowgroup" style="text-align: left; padding-top: 8px">What the record expects</th></tr>
 * <tr><td>{@link io.tikpilot.preflight.schema.Schema Schema}</td><td>what the record expects</td></tr>
 * <tr><td>{@link io.tikpilot.preflight.schema.Setting Setting}</td><td>one value that the schema expects, described for operators</td></tr>
 * <tr><td>{@link io.tikpilot.preflight.schema.ValueType ValueType}</td><td>a type of single values: its class, its name, its parser</td></tr>
 * <tr><td>{@link io.tikpilot.preflight.schema.Constraint Constraint}</td><td>a rule that an annotation puts on values</td></tr>
 * <tr><td>{@link io.tikpilot.preflight.schema.Secret Secret}</td><td>a text that prints as {@code ••••}</td></tr>
 * <tr><th colspan="2" scope="rowgroup" style="text-align: left; padding-top: 8px">What comes of it</th></tr>
 * <tr><td>{@link io.tikpilot.preflight.Inspection Inspection}</td><td>all that loading finds out, without an exception</td></tr>
 * <tr><td>{@link io.tikpilot.preflight.explain.Explanation Explanation}</td><td>which layer won each setting, and over what</td></tr>
 * <tr><td>{@link io.tikpilot.preflight.SettingsException SettingsException}</td><td>what {@code load()} throws; its message is the report</td></tr>
 * <tr><td>{@link io.tikpilot.preflight.problem.Problem Problem}</td><td>one thing that is wrong, as data</td></tr>
 * <tr><td>{@link io.tikpilot.preflight.problem.Outcome Outcome}</td><td>a value, or the problems that kept it from being one</td></tr>
 * <tr><td>{@link io.tikpilot.preflight.problem.Report Report}</td><td>every problem of one run</td></tr>
 * <tr><td>{@link io.tikpilot.preflight.problem.ReportFormat ReportFormat}</td><td>how a report is printed: text, JSON, GitHub commands, SARIF</td></tr>
 * <tr><td>{@link io.tikpilot.preflight.problem.TextStyle TextStyle}</td><td>how the text looks: its colour and its characters</td></tr>
 * <tr><th colspan="2" scope="rowgroup" style="text-align: left; padding-top: 8px">For operators</th></tr>
 * <tr><td>{@link io.tikpilot.preflight.command.ConfigCommand ConfigCommand}</td><td>{@code check}, {@code explain}, {@code reference} and {@code env}</td></tr>
 * <tr><td>{@link io.tikpilot.preflight.reference.Reference Reference}</td><td>the schema written out: Markdown, JSON Schema, and files to fill in</td></tr>
 * </table>
 *
 * <p>The module {@code io.tikpilot.preflight.env} adds what a deployment injects, and the usual stack of layers for a service.
 */
module io.tikpilot.preflight {
    requires transitive typesafe.config;
    requires org.slf4j;
    requires static org.jspecify;

    exports io.tikpilot.preflight;
    exports io.tikpilot.preflight.command;
    exports io.tikpilot.preflight.explain;
    exports io.tikpilot.preflight.layer;
    exports io.tikpilot.preflight.machine;
    exports io.tikpilot.preflight.problem;
    exports io.tikpilot.preflight.reference;
    exports io.tikpilot.preflight.schema;
    exports io.tikpilot.preflight.tree;
}
