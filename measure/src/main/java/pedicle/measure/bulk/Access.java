package pedicle.measure.bulk;

import java.net.URI;
import java.util.Optional;

/// How we may ask.
public sealed interface Access {

    /// A server that asks nobody who they are.
    record Open() implements Access {}

    /// SMART Backend Services: a client registered at the server, and its key. Without `tokenAddress` the server says
    /// where tokens are had, and without `scope` what it grants.
    record Registered(String clientId, ClientKey key, Optional<URI> tokenAddress, Optional<String> scope)
            implements Access {}
}
