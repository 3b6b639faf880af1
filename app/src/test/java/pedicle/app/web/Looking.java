package pedicle.app.web;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;

/// What a reader of a page would trip over, on a desk and on a phone, in light and in dark.
final class Looking {

    static final int DESK = 1440;
    static final int PHONE = 390;

    /// WCAG 2.2, 1.4.10 Reflow: 320 CSS pixels without scrolling in two dimensions.
    static final int NARROWEST = 320;

    private Looking() {}

    static List<String> complaints(Tab tab, String address, int status) {
        tab.look(DESK, ColorScheme.LIGHT);
        List<String> complaints = new ArrayList<>(tab.open(address, status));
        complaints.addAll(tab.headings());
        complaints.addAll(said("on a desk, ", Axe.all(tab.page())));
        tab.unfold();
        complaints.addAll(said("on a desk, unfolded, ", tab.sideways()));
        tab.look(DESK, ColorScheme.DARK);
        complaints.addAll(said("on a desk in the dark, ", Axe.contrast(tab.page())));
        tab.look(PHONE, ColorScheme.DARK);
        complaints.addAll(said("on a phone in the dark, ", Axe.contrast(tab.page())));
        tab.look(PHONE, ColorScheme.LIGHT);
        complaints.addAll(said("on a phone, ", tab.sideways()));
        complaints.addAll(said("on a phone, ", Axe.again(tab.page())));
        tab.look(NARROWEST, ColorScheme.LIGHT);
        complaints.addAll(said("at 320 px, ", tab.sideways()));
        return complaints;
    }

    private static List<String> said(String where, List<String> complaints) {
        return complaints.stream().map(where::concat).toList();
    }

    /// Until long work is over, its page says so and comes again by itself, under whoever looks at it.
    static void awaitWork(BrowserContext reader, String address) {
        String page;
        do {
            page = reader.request().get(address).text();
        } while (page.contains("http-equiv=\"refresh\""));
    }
}
