
described <- function(values, of) {
  say("n", of, sum(!is.na(values)))
  say("missing", of, sum(is.na(values)))
  if (is.factor(values)) {
    for (level in levels(values)) say("count", paste(of, level), sum(values == level, na.rm = TRUE))
  } else if (sum(!is.na(values)) > 1) {
    interval <- if (sd(values, na.rm = TRUE) > 0) t.test(values)$conf.int else rep(mean(values, na.rm = TRUE), 2)
    say("mean", of, mean(values, na.rm = TRUE))
    say("mean-low", of, interval[1])
    say("mean-high", of, interval[2])
    say("sd", of, sd(values, na.rm = TRUE))
    say("median", of, median(values, na.rm = TRUE))
  }
}
for (variable in variables) {
  described(data[[variable]], variable)
  if (length(by) > 0) {
    for (group in levels(data[[by]])) {
      described(data[[variable]][which(data[[by]] == group)], paste(variable, group))
    }
  }
}
