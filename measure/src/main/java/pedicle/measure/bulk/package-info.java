/// Brings a bulk export from a FHIR server into a folder that a measure reads.
///
/// In: a server's address, what is wanted of it, and a key where it asks for one. Out: the files of the export, checked
/// against what the server says of them, and a [pedicle.measure.bulk.Fetched]. By FHIR Bulk Data Access 2.0.0, its
/// version 1 and third draft included, and SMART Backend Services. Read [pedicle.measure.bulk.BulkFetch] first.
@NullMarked
package pedicle.measure.bulk;

import org.jspecify.annotations.NullMarked;
