@NullMarked
package pedicle.care.client;

import org.jspecify.annotations.NullMarked;
