package io.tikpilot.preflight.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/**
 * Dependencies to copy into a pom, or a whole one. What it has of this repository must be published by it, in its version; what it
 * has of others must be in the version that this build has.
 */
final class MavenSnippet {
    private static final String BOM = "io.tikpilot:preflight-bom";

    private MavenSnippet() {}

    static void check(Block block) throws Exception {
        Map<String, String> known = new HashMap<>();
        Element parent = parse(Files.readString(Page.ROOT.resolve("pom.xml")));
        for (String module : List.of("bom", "core", "env-overlay", "testing")) {
            Element pom = parse(Files.readString(Page.ROOT.resolve(module).resolve("pom.xml")));
            known.put(text(parent, "groupId") + ":" + text(pom, "artifactId"), text(parent, "version"));
        }
        String slf4j = text((Element) parent.getElementsByTagName("properties").item(0), "slf4j.version");
        known.put("org.slf4j:slf4j-simple", slf4j);

        Map<String, String> shown = new HashMap<>();
        List<String> managed = new ArrayList<>();
        NodeList dependencies =
                parse("<project>" + block.content() + "</project>").getElementsByTagName("dependency");
        for (int i = 0; i < dependencies.getLength(); i++) {
            Element dependency = (Element) dependencies.item(i);
            String name = text(dependency, "groupId") + ":" + text(dependency, "artifactId");
            child(dependency, "version").ifPresentOrElse(version -> shown.put(name, version), () -> managed.add(name));
        }
        assertThat(shown).as(block.place()).isNotEmpty();
        assertThat(known).as(block.place()).containsAllEntriesOf(shown);
        assertThat(known.keySet()).as(block.place()).containsAll(managed);
        if (!managed.isEmpty()) {
            assertThat(shown).as(block.place() + " leaves out versions").containsKey(BOM);
        }
    }

    private static Element parse(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getDocumentElement();
    }

    private static String text(Element element, String name) {
        return child(element, name)
                .orElseThrow(() -> new AssertionError("a " + element.getNodeName() + " has no " + name));
    }

    /** The text of an element directly inside. */
    private static Optional<String> child(Element element, String name) {
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeName().equals(name)) {
                return Optional.of(node.getTextContent());
            }
        }
        return Optional.empty();
    }
}
