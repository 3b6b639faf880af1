@NullMarked
package pedicle.app.network;

import org.jspecify.annotations.NullMarked;
