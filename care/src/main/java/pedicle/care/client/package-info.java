/// The record system as a client: who it is, and how the rest of a patient's record is fetched from it.
///
/// In: a [pedicle.care.client.Trust] from a file, a bearer token from a request. Out: whether the client is the one
/// that it says it is ([pedicle.care.client.Gate]), and what of the record came in time
/// ([pedicle.care.client.RecordReader]). Tokens are never written anywhere. Read `Gate` first.
@NullMarked
package pedicle.care.client;

import org.jspecify.annotations.NullMarked;
