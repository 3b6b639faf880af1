package pedicle.app.web.page.chart;

/// Where a point leads, and what opens there.
public record Lead(String address, String opens) {

    public static final Lead NOWHERE = new Lead("", "");

    public boolean leads() {
        return !address.isEmpty();
    }

    /// What a point is called that says this: with what opens, where anything does.
    public String name(String says) {
        return leads() ? says + "; opens " + opens : says;
    }
}
