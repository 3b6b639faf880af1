package pedicle.app.export;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// A printed page as a PDF that a screen reader can follow: tagged after PDF/UA, letters embedded, drawings as lines.
///
/// In: a page of ours that is whole XML and carries its own style. Nothing is fetched from anywhere.
public final class PdfFile {

    static {
        // What the renderer says of each page belongs to no reader; what is wrong with a page, the tests say.
        XRLog.setLoggingEnabled(false);
    }

    private PdfFile() {}

    public static byte[] of(String page) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        for (WebFont font : WebFont.values()) {
            byte[] letters = font.trueType();
            builder.useFont(
                    () -> new ByteArrayInputStream(letters), WebFont.FAMILY, font.weight(), FontStyle.NORMAL, true);
        }
        builder.useUnicodeLineBreaker(new WholeWords());
        builder.useSVGDrawer(new BatikSVGDrawer());
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Pedicle");
        builder.withW3cDocument(read(page), "about:blank");
        builder.toStream(pdf);
        try {
            builder.run();
        } catch (IOException ours) {
            throw new UncheckedIOException(ours);
        }
        return pdf.toByteArray();
    }

    /// The letters as rules of a style sheet, for a page that is read in a browser.
    public static String fontFaces() {
        return Stream.of(WebFont.values()).map(WebFont::fontFace).collect(Collectors.joining());
    }

    /// A drawing names itself to a browser by `aria-label`; the renderer looks for `alt`.
    private static Document read(String page) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(page)));
            NodeList drawings = document.getElementsByTagName("svg");
            for (int i = 0; i < drawings.getLength(); i++) {
                if (drawings.item(i) instanceof Element drawing) {
                    drawing.setAttribute("alt", drawing.getAttribute("aria-label"));
                }
            }
            return document;
        } catch (SAXException | ParserConfigurationException notXml) {
            throw new IllegalArgumentException("a page to print is whole XML: " + notXml.getMessage(), notXml);
        } catch (IOException fromAString) {
            throw new UncheckedIOException(fromAString);
        }
    }
}
