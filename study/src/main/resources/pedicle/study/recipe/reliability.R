
suppressMessages(library(psych))
answers <- data[items]
complete <- na.omit(answers)
k <- ncol(complete)
found <- suppressWarnings(alpha(complete, warnings = FALSE))
interval <- alpha.ci(found$total$raw_alpha, n.obs = nrow(complete), n.var = k)
say("n", "all", nrow(complete))
say("alpha", "all", found$total$raw_alpha)
say("alpha-low", "all", interval$lower.ci)
say("alpha-high", "all", interval$upper.ci)
say("alpha-standardised", "all", found$total$std.alpha)
for (item in items) {
  say("item-rest", item, cor(complete[[item]], rowSums(complete[setdiff(items, item)])))
  if (k > 2) say("alpha-if-dropped", item, found$alpha.drop[item, "raw_alpha"])
}
