/// HAPI FHIR's own CDS Hooks module as somebody would set it up who has nothing to say yet. Read
/// [pedicle.bench.hapi.HapiServer].
@NullMarked
package pedicle.bench.hapi;

import org.jspecify.annotations.NullMarked;
