package io.tikpilot.preflight.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Dependencies to copy into a pom: they must be modules of this repository, in its version. */
final class MavenSnippet {
    private MavenSnippet() {}

    static void check(String xml) throws Exception {
        Element parent = parse(Files.readString(Page.ROOT.resolve("pom.xml"))).getDocumentElement();
        List<String> published = new ArrayList<>();
        for (String module : List.of("bom", "core", "env-overlay", "testing")) {
            String pom = Files.readString(Page.ROOT.resolve(module).resolve("pom.xml"));
            NodeList children = parse(pom).getDocumentElement().getChildNodes();
            for (int i = 0; i < children.getLength(); i++) {
                if (children.item(i).getNodeName().equals("artifactId")) {
                    published.add(text(parent, "groupId") + ":"
                            + children.item(i).getTextContent() + ":" + text(parent, "version"));
                }
            }
        }
        NodeList dependencies = parse("<project>" + xml + "</project>").getElementsByTagName("dependency");
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < dependencies.getLength(); i++) {
            Element dependency = (Element) dependencies.item(i);
            shown.add(text(dependency, "groupId") + ":" + text(dependency, "artifactId") + ":"
                    + text(dependency, "version"));
        }
        assertThat(shown).isNotEmpty().isSubsetOf(published);
    }

    private static Document parse(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static String text(Element element, String name) {
        return element.getElementsByTagName(name).item(0).getTextContent();
    }
}
