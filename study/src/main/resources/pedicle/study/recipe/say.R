# Each number stands on a line of its own: name, of what, value.
say <- function(name, of, value) cat(sprintf("%s|%s|%.12g\n", name, of, value))
