
kept <- !is.na(data[[first]]) & !is.na(data[[second]])
a <- data[[first]][kept]
b <- data[[second]][kept]
n <- sum(kept)
# First answers down, second answers across; answers that nobody gave are left out.
answers <- function(x) if (is.factor(x)) levels(droplevels(x)) else as.character(sort(unique(x)))
order <- if (is.factor(a)) levels(a) else as.character(sort(unique(c(a, b))))
both <- union(answers(a), answers(b))
both <- c(order[order %in% both], setdiff(both, order))
changes <- table(factor(as.character(a), both), factor(as.character(b), both))
there <- changes[upper.tri(changes)]
back <- t(changes)[upper.tri(changes)]

# R divides by nought where nobody changed between two answers, either way: those are left out.
mcnemar <- function() {
  some <- there + back > 0
  if (all(some)) return(mcnemar.test(changes))
  chi_square <- sum((there - back)[some]^2 / (there + back)[some])
  list(statistic = chi_square, parameter = sum(some), p.value = pchisq(chi_square, sum(some), lower.tail = FALSE))
}
found <- suppressWarnings(switch(test,
  "paired-t" = t.test(a, b, paired = TRUE),
  "signed-rank" = wilcox.test(a, b, paired = TRUE),
  "mcnemar" = mcnemar(),
  "mcnemar-exact" = binom.test(there, there + back)
))
say("n", "all", n)
say("statistic", "all", found$statistic[[1]])
if (test %in% c("paired-t", "mcnemar")) say("df", 1, found$parameter[[1]])
say("p", "all", found$p.value)
if (test == "paired-t") {
  say_effect("Hedges' g", unbiased(n - 1) * mean(a - b) / sd(a - b))
  say_effect("mean difference", mean(a - b), found$conf.int[1], found$conf.int[2])
}
if (test == "signed-rank") {
  changed <- sum(a != b)
  say_effect("rank-biserial correlation", 4 * found$statistic[[1]] / (changed * (changed + 1)) - 1)
}
if (test %in% c("mcnemar", "mcnemar-exact") && length(both) == 2) {
  say_effect("risk difference", (there - back) / n)
  if (there > 0 && back > 0) {
    half <- qnorm(0.975) * sqrt(1 / there + 1 / back)
    say_effect("odds ratio", there / back, there / back * exp(-half), there / back * exp(half))
  }
}
