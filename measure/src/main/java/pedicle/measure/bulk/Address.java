package pedicle.measure.bulk;

import java.net.URI;

/// An address as it is shown and kept: without its query, which may hold a signature that opens the file.
final class Address {

    private Address() {}

    static String words(URI address) {
        String path = address.getRawPath() == null ? "" : address.getRawPath();
        return address.getScheme() + "://" + address.getRawAuthority() + path;
    }
}
