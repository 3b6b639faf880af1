
answers <- data[items]
complete <- na.omit(answers)
k <- ncol(complete)
quietly <- function(x) {
  capture.output(value <- suppressWarnings(suppressMessages(x)))
  value
}
found <- quietly(psych::alpha(complete))
interval <- alpha.ci(found$total$raw_alpha, n.obs = nrow(complete), n.var = k)
say("n", "alpha", nrow(complete))
say("alpha", "all", found$total$raw_alpha)
say("alpha-low", "all", interval$lower.ci)
say("alpha-high", "all", interval$upper.ci)
say("alpha-standardised", "all", found$total$std.alpha)
for (item in items) {
  say("item-rest", item, cor(complete[[item]], rowSums(complete[setdiff(items, item)])))
  if (k > 2) say("alpha-if-dropped", item, found$alpha.drop[item, "raw_alpha"])
}
# One factor by minimum residuals. psych's search stops a little early: near to 1e-6.
if (one_factor) say("omega", "all", quietly(omega(cor(complete), nfactors = 1, flip = FALSE, plot = FALSE))$omega.tot)
