package pedicle.app.web.page;

/// What is written on a page by name, because somebody asked for it. An empty one leaves a line for a pen.
public record Letterhead(String person, String clinician, String phone) {

    public static Letterhead blank() {
        return new Letterhead("", "", "");
    }
}
