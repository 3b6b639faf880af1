
say("n", "all", n)
errors_of <- sqrt(diag(as.matrix(variances)))
half <- qt(0.975, df) * errors_of
for (i in seq_along(estimates)) {
  term <- names(estimates)[i]
  say("estimate", term, estimates[[i]])
  say("se", term, errors_of[[i]])
  say("low", term, estimates[[i]] - half[[i]])
  say("high", term, estimates[[i]] + half[[i]])
  say("statistic", term, estimates[[i]] / errors_of[[i]])
  if (is.finite(df[i])) say("df", term, df[i])
  say("p", term, 2 * pt(-abs(estimates[[i]] / errors_of[[i]]), df[i]))
  if (family != "linear" && term %in% predictors) {
    say("odds-ratio", term, exp(estimates[[i]]))
    say("odds-ratio-low", term, exp(estimates[[i]] - half[[i]]))
    say("odds-ratio-high", term, exp(estimates[[i]] + half[[i]]))
  }
}
# How many times as large the company of the others makes a predictor's variance.
together <- cor(x[, -1, drop = FALSE])
for (name in on) {
  own <- of_predictor == name
  part <- function(which) if (any(which)) det(together[which, which, drop = FALSE]) else 1
  say("vif", name, part(own) * part(!own) / det(together))
}
