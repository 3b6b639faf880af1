@NullMarked
package pedicle.app.command;

import org.jspecify.annotations.NullMarked;
