package pedicle.lakeside.survey;

import java.util.List;

/// One planted component: what it is about, its four items, and how people answer them.
///
/// `mean` and `spread` are on the answer scale before rounding; `imaging` is its latent correlation with imaging.
record Scale(
        String slug,
        String title,
        String construct,
        String direction,
        String theme,
        double mean,
        double spread,
        double imaging,
        List<Item> items) {

    Scale {
        items = List.copyOf(items);
    }

    /// One statement. `shift` is how much easier than the scale's mean it is to agree with, before reversal.
    record Item(String words, boolean reversed, double loading, double shift) {

        static Item plain(String words, double loading, double shift) {
            return new Item(words, false, loading, shift);
        }

        static Item reversed(String words, double loading, double shift) {
            return new Item(words, true, loading, shift);
        }
    }

    String name(int item) {
        return slug + "_" + (item + 1);
    }
}
