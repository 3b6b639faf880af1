package pedicle.app.export;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.PNGTranscoder;

/// An SVG file of ours as a PNG picture of twice its size, sharp enough for print in a column.
public final class PngFile {

    private static final float TIMES = 2;

    private PngFile() {}

    /// `svg` is as [SvgFile] makes it: it says its own width.
    public static byte[] of(String svg) {
        PNGTranscoder transcoder = new PNGTranscoder();
        transcoder.addTranscodingHint(PNGTranscoder.KEY_WIDTH, TIMES * width(svg));
        transcoder.addTranscodingHint(PNGTranscoder.KEY_ALLOW_EXTERNAL_RESOURCES, false);
        transcoder.addTranscodingHint(PNGTranscoder.KEY_EXECUTE_ONLOAD, false);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            transcoder.transcode(new TranscoderInput(new StringReader(svg)), new TranscoderOutput(bytes));
        } catch (TranscoderException ours) {
            throw new IllegalStateException("a picture of our own could not be drawn", ours);
        }
        return bytes.toByteArray();
    }

    private static float width(String svg) {
        int from = svg.indexOf(" width=\"") + " width=\"".length();
        return Float.parseFloat(svg.substring(from, svg.indexOf('"', from)));
    }
}
