package pedicle.app.export;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// A chart's drawing as an SVG file that stands by itself: the light colours written on each shape, no style sheet,
/// no variable, letters of whatever plain font there is, and the title and the description kept.
public final class SvgFile {

    private static final String SVG = "http://www.w3.org/2000/svg";

    /// Around the drawing, whose words may begin at its very edge.
    private static final int MARGIN = 12;

    /// The styles that have an attribute of the same name, which every viewer knows.
    private static final List<String> ATTRIBUTES = List.of(
            "fill",
            "fill-opacity",
            "opacity",
            "stroke",
            "stroke-dasharray",
            "stroke-linecap",
            "stroke-linejoin",
            "stroke-opacity",
            "stroke-width",
            "text-anchor");

    /// Fonts that viewers put in place of a plain one are broader than those of our pages, which are 13 high.
    private static final String LETTERS = "12";

    /// What XML can't hold, and no label should.
    private static final String CONTROL = "[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]";

    private static final Looks LOOKS = Looks.ours();

    private SvgFile() {}

    /// From the markup of a chart as its template draws it: the drawing for a wide room, or the only one.
    public static String of(String markup) {
        Document document = read(cut(markup).replaceAll(CONTROL, ""));
        Element svg = document.getDocumentElement();
        frame(document, svg);
        dress(svg, "#000000");
        return write(document);
    }

    private static String cut(String markup) {
        int wide = markup.indexOf("<svg class=\"drawing wide\"");
        int from = wide >= 0 ? wide : markup.indexOf("<svg");
        int to = markup.indexOf("</svg>", Math.max(from, 0));
        if (from < 0 || to < 0) {
            throw new IllegalArgumentException("a chart's markup has a drawing; this has none");
        }
        String drawing = markup.substring(from, to + "</svg>".length());
        return drawing.contains("xmlns=") ? drawing : drawing.replaceFirst("<svg", "<svg xmlns=\"" + SVG + "\"");
    }

    /// Its size, a margin, and white paper beneath.
    private static void frame(Document document, Element svg) {
        String[] box = svg.getAttribute("viewBox").strip().split("\\s+");
        double width = Double.parseDouble(box[2]) + 2 * MARGIN;
        double height = Double.parseDouble(box[3]) + 2 * MARGIN;
        svg.setAttribute("viewBox", "%d %d %s %s".formatted(-MARGIN, -MARGIN, width, height));
        svg.setAttribute("width", Double.toString(width));
        svg.setAttribute("height", Double.toString(height));
        svg.setAttribute("font-family", "sans-serif");
        svg.setAttribute("font-size", LETTERS);
        Element paper = document.createElementNS(SVG, "rect");
        paper.setAttribute("x", Integer.toString(-MARGIN));
        paper.setAttribute("y", Integer.toString(-MARGIN));
        paper.setAttribute("width", Double.toString(width));
        paper.setAttribute("height", Double.toString(height));
        paper.setAttribute("fill", "#ffffff");
        svg.insertBefore(paper, afterWords(svg));
    }

    /// The first child that draws: title and description come before it.
    private static Node afterWords(Element svg) {
        for (Node child : children(svg)) {
            if (child instanceof Element element && !List.of("title", "desc").contains(element.getLocalName())) {
                return element;
            }
        }
        throw new IllegalArgumentException("a drawing draws something");
    }

    private static void dress(Element element, String colourAround) {
        Map<String, String> looks = LOOKS.of(element.getLocalName(), element.getAttribute("class"));
        String colour = looks.getOrDefault("color", colourAround);
        element.removeAttribute("class");
        for (String name : ATTRIBUTES) {
            if (looks.containsKey(name)) {
                String value = looks.getOrDefault(name, "");
                element.setAttribute(name, value.replace("currentColor", colour).replace("px", ""));
            }
        }
        if (looks.getOrDefault("font-weight", "400").compareTo("600") >= 0) {
            element.setAttribute("font-weight", "bold");
        }
        for (Node child : children(element)) {
            if (child instanceof Element inner) {
                dress(inner, colour);
            }
        }
        if (looks.getOrDefault("paint-order", "").startsWith("stroke")) {
            haloBeneath(element);
        }
    }

    /// Few viewers know an order of painting, so that words on a halo are written twice.
    private static void haloBeneath(Element words) {
        if (words.cloneNode(true) instanceof Element halo && words.getParentNode() instanceof Element parent) {
            halo.setAttribute("fill", halo.getAttribute("stroke"));
            halo.setAttribute("aria-hidden", "true");
            children(halo).stream().filter(Element.class::isInstance).forEach(halo::removeChild);
            words.removeAttribute("stroke");
            words.removeAttribute("stroke-width");
            words.removeAttribute("stroke-linejoin");
            parent.insertBefore(halo, words);
        }
    }

    private static List<Node> children(Element element) {
        List<Node> children = new ArrayList<>();
        for (int i = 0; i < element.getChildNodes().getLength(); i++) {
            children.add(element.getChildNodes().item(i));
        }
        return children;
    }

    private static Document read(String drawing) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(drawing)));
        } catch (SAXException | ParserConfigurationException notXml) {
            throw new IllegalArgumentException("a drawing is whole XML: " + notXml.getMessage(), notXml);
        } catch (IOException fromAString) {
            throw new UncheckedIOException(fromAString);
        }
    }

    private static String write(Document document) {
        try {
            Transformer writer = TransformerFactory.newInstance().newTransformer();
            writer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            StringWriter text = new StringWriter();
            document.setXmlStandalone(true);
            writer.transform(new DOMSource(document), new StreamResult(text));
            return text.toString();
        } catch (TransformerException ours) {
            throw new IllegalStateException("a drawing could not be written", ours);
        }
    }
}
