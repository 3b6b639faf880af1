package pedicle.app.web.page.chart;

import java.util.ArrayList;
import java.util.List;

/// What the colours stand for, in lines above the picture. `height` is what the lines take from the top.
public record Legend(List<Key> keys, double height) {

    /// A swatch of 12 by 12 at `x`, `y` and its words beside it.
    public record Key(double x, double y, Shade shade, String words) {}

    private static final double SWATCH = 18;
    private static final double APART = 16;
    private static final int PITCH = 20;

    static Legend of(List<String> words, List<Shade> shades, double width) {
        List<Key> keys = new ArrayList<>();
        double x = 0;
        double y = 2;
        for (int i = 0; i < words.size(); i++) {
            String word = Letters.within(words.get(i), width - SWATCH);
            double room = SWATCH + Letters.width(word);
            if (x > 0 && x + room > width) {
                x = 0;
                y += PITCH;
            }
            keys.add(new Key(Axis.tenth(x), y, shades.get(i), word));
            x += room + APART;
        }
        return new Legend(List.copyOf(keys), y + PITCH);
    }
}
