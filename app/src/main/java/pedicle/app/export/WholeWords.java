package pedicle.app.export;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/// Where a line of print may end: as Unicode has it, but not after the apostrophe of an elision. "d’environ" is one
/// word, which the JDK's rules would part.
final class WholeWords implements FSTextBreaker {

    private static final char APOSTROPHE = '\u2019';

    private final BreakIterator lines = BreakIterator.getLineInstance(Locale.ROOT);
    private String text = "";

    @Override
    public int next() {
        int at = lines.next();
        while (at > 0 && at < text.length() && text.charAt(at - 1) == APOSTROPHE) {
            at = lines.next();
        }
        return at;
    }

    @Override
    public void setText(String newText) {
        text = newText;
        lines.setText(newText);
    }
}
