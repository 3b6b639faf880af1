package pedicle.app.web.page;

/// Words that lead to an address.
public record Way(String label, String address) {

    public Way {
        if (label.isBlank() || address.isBlank()) {
            throw new IllegalArgumentException("a way has words and an address: " + label + " " + address);
        }
    }
}
