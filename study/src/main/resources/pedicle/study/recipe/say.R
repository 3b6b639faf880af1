# Each number stands on a line of its own: name|of what|value.
say <- function(name, of, value) cat(sprintf("%s|%s|%.15g\n", name, of, value))
# With bounds where there are some.
say_effect <- function(name, value, low = NULL, high = NULL) {
  say("effect", name, value)
  if (!is.null(low)) say("effect-low", name, low)
  if (!is.null(high)) say("effect-high", name, high)
}
