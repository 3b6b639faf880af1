
kept <- !is.na(data[[first]]) & !is.na(data[[second]])
a <- data[[first]][kept]
b <- data[[second]][kept]
counts <- function() {
  levels <- if (is.factor(a)) union(levels(a), levels(b)) else sort(union(a, b))
  table(factor(a, levels), factor(b, levels))
}
found <- suppressWarnings(switch(test,
  "paired-t" = t.test(a, b, paired = TRUE),
  "signed-rank" = wilcox.test(a, b, paired = TRUE),
  "mcnemar" = mcnemar.test(counts()),
  "mcnemar-exact" = {
    changed <- counts()
    binom.test(changed[1, 2], changed[1, 2] + changed[2, 1])
  }
))
say("n", "all", sum(kept))
if (test != "mcnemar-exact") say("statistic", "all", found$statistic[[1]])
if (test == "paired-t") say("df", 1, found$parameter[[1]])
say("p", "all", found$p.value)
