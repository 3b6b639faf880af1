/// How fast, how large and how steady the CDS Hooks service is, beside other servers that get the same requests.
/// Read [pedicle.bench.order.OrderBench] first.
@NullMarked
package pedicle.bench.order;

import org.jspecify.annotations.NullMarked;
