@NullMarked
package pedicle.app.web;

import org.jspecify.annotations.NullMarked;
