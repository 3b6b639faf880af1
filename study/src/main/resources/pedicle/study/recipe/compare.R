
kept <- !is.na(data[[outcome]]) & !is.na(data[[by]])
values <- data[[outcome]][kept]
groups <- droplevels(factor(data[[by]])[kept])
# Of two categories the second counts 1 and the first 0.
numbers <- if (is.factor(values)) as.numeric(values) - 1 else values
counts <- table(groups, if (is.factor(values)) droplevels(values) else values)
k <- nlevels(groups)
n <- length(numbers)
in_group <- function(group) numbers[groups == group]

# The test ---------------------------------------------------------------------------------------------------------
# Where the tables are too many to go through, some are drawn: p is then near the one that Pedicle shows.
fisher <- function() {
  tryCatch(fisher.test(counts, workspace = 2e7), error = function(too_many) {
    fisher.test(counts, simulate.p.value = TRUE, B = 1e5)
  })
}
# The odds ratio of two by two counts where the conditional likelihood is greatest, and its exact interval: as
# fisher.test has them, which stops searching early.
conditional_odds <- function(counts) {
  row <- sum(counts[1, ])
  column <- sum(counts[, 1])
  cells <- max(0, column - sum(counts[2, ])):min(row, column)
  log_chances <- dhyper(cells, row, sum(counts[2, ]), column, log = TRUE)
  chances <- function(log_odds) {
    tilted <- log_chances + log_odds * cells
    exp(tilted - max(tilted)) / sum(exp(tilted - max(tilted)))
  }
  at <- function(figure, wanted) {
    exp(uniroot(function(log_odds) figure(chances(log_odds)) - wanted, c(-1, 1), extendInt = "yes", tol = 1e-13)$root)
  }
  seen <- counts[1, 1]
  if (seen == max(cells)) return(c(Inf, NA, Inf))
  high <- at(function(chance) sum(chance[cells <= seen]), 0.025)
  if (seen == min(cells)) return(c(0, 0, high))
  c(at(function(chance) sum(cells * chance), seen), at(function(chance) sum(chance[cells >= seen]), 0.025), high)
}
found <- suppressWarnings(switch(test,
  "welch-t" = t.test(numbers ~ groups),
  "student-t" = t.test(numbers ~ groups, var.equal = TRUE),
  "mann-whitney" = wilcox.test(numbers ~ groups),
  "welch-anova" = oneway.test(numbers ~ groups),
  "anova" = oneway.test(numbers ~ groups, var.equal = TRUE),
  "kruskal-wallis" = kruskal.test(numbers, groups),
  "chi-square" = chisq.test(counts),
  "chi-square-uncorrected" = chisq.test(counts, correct = FALSE),
  "fisher" = fisher(),
  "cochran-armitage" = prop.trend.test(counts[, 2], rowSums(counts))
))
say("n", "all", n)
if (test == "fisher") {
  odds_ratio <- if (all(dim(counts) == 2)) conditional_odds(counts) else Inf
  finite <- is.finite(odds_ratio[1])
  chance <- sum(lfactorial(rowSums(counts)), lfactorial(colSums(counts))) - sum(lfactorial(counts), lfactorial(n))
  say("statistic", "all", if (finite) odds_ratio[1] else exp(chance))
} else {
  say("statistic", "all", found$statistic[[1]])
}
for (i in seq_along(found$parameter)) say("df", i, found$parameter[[i]])
say(if (grepl("simulated", found$method)) "p-simulated" else "p", "all", found$p.value)

# The groups -------------------------------------------------------------------------------------------------------
of_counts <- test %in% c("chi-square", "chi-square-uncorrected", "fisher", "cochran-armitage")
for (group in levels(groups)) {
  its <- in_group(group)
  say("n", group, length(its))
  if (of_counts) {
    for (answer in colnames(counts)) say("count", paste(group, answer), counts[group, answer])
  } else {
    say("mean", group, mean(its))
    say("sd", group, sd(its))
    say("median", group, median(its))
  }
}

# How large --------------------------------------------------------------------------------------------------------
first <- in_group(levels(groups)[1])
second <- in_group(levels(groups)[2])
if (test %in% c("welch-t", "student-t")) {
  pooled <- sqrt((sum((first - mean(first))^2) + sum((second - mean(second))^2)) / (n - 2))
  say_effect("Hedges' g", unbiased(n - 2) * (mean(first) - mean(second)) / pooled)
  say_effect("mean difference", mean(first) - mean(second), found$conf.int[1], found$conf.int[2])
}
if (test == "mann-whitney") say_effect("Cliff's delta", mean(sign(outer(first, second, "-"))))
if (test %in% c("anova", "welch-anova")) {
  squares <- anova(lm(numbers ~ groups))
  between <- squares[["Sum Sq"]][1]
  within <- squares[["Sum Sq"]][2]
  say_effect("eta squared", between / (between + within))
  one <- squares[["Mean Sq"]][2]
  say_effect("omega squared", max(0, (between - (k - 1) * one) / (between + within + one)))
}
if (test == "kruskal-wallis") say_effect("epsilon squared", found$statistic[[1]] / (n - 1))
if (test %in% c("chi-square", "chi-square-uncorrected") || test == "fisher" && any(dim(counts) > 2)) {
  plain <- suppressWarnings(chisq.test(counts, correct = FALSE))$statistic[[1]]
  say_effect("Cramér's V", sqrt(plain / (n * (min(dim(counts)) - 1))))
}
if (of_counts && all(dim(counts) == 2) && test != "cochran-armitage") {
  share <- counts[, 2] / rowSums(counts)
  say_effect("risk difference", share[[2]] - share[[1]])
  if (test == "fisher" && finite) say_effect("odds ratio", odds_ratio[1], odds_ratio[2], odds_ratio[3])
  if (test != "fisher" && all(counts > 0)) {
    log_odds <- log(counts[1, 1] * counts[2, 2] / (counts[1, 2] * counts[2, 1]))
    half <- qnorm(0.975) * sqrt(sum(1 / counts))
    say_effect("odds ratio", exp(log_odds), exp(log_odds - half), exp(log_odds + half))
  }
}
if (test == "cochran-armitage") {
  second_answer <- (if (is.factor(values)) as.character(values) else values) == colnames(counts)[2]
  say_effect("risk difference per step", coef(lm(second_answer ~ as.numeric(groups)))[[2]])
}

# Each pair of groups: Games-Howell, Tukey or Dunn -----------------------------------------------------------------
pairs_of <- c("welch-anova", "anova", "kruskal-wallis")
if (k > 2 && test %in% pairs_of) {
  each <- combn(levels(groups), 2)
  tukey <- TukeyHSD(aov(numbers ~ groups))$groups
  ranks <- rank(numbers)
  ties <- sum(table(numbers)^3 - table(numbers))
  pairs <- lapply(seq_len(ncol(each)), function(i) {
    a <- numbers[groups == each[1, i]]
    b <- numbers[groups == each[2, i]]
    difference <- mean(a) - mean(b)
    switch(test,
      "welch-anova" = {
        errors <- c(var(a) / length(a), var(b) / length(b))
        df <- sum(errors)^2 / sum(errors^2 / (c(length(a), length(b)) - 1))
        t <- difference / sqrt(sum(errors))
        list(difference = difference, p = 2 * pt(-abs(t), df),
          adjusted = ptukey(abs(t) * sqrt(2), k, df, lower.tail = FALSE))
      },
      "anova" = {
        one <- sum(sapply(levels(groups), function(g) sum((in_group(g) - mean(in_group(g)))^2))) / (n - k)
        t <- difference / sqrt(one * (1 / length(a) + 1 / length(b)))
        list(difference = -tukey[i, "diff"], p = 2 * pt(-abs(t), n - k), adjusted = tukey[i, "p adj"])
      },
      "kruskal-wallis" = {
        apart <- mean(ranks[groups == each[1, i]]) - mean(ranks[groups == each[2, i]])
        variance <- (n * (n + 1) / 12 - ties / (12 * (n - 1))) * (1 / length(a) + 1 / length(b))
        list(difference = apart, p = 2 * pnorm(-abs(apart) / sqrt(variance)))
      })
  })
  # Dunn's p values are adjusted together; the other two tests allow for all pairs by themselves.
  adjusted <- if (test == "kruskal-wallis") {
    p.adjust(sapply(pairs, function(pair) pair$p), adjust)
  } else {
    sapply(pairs, function(pair) pair$adjusted)
  }
  for (i in seq_along(pairs)) {
    of <- paste(each[, i], collapse = " - ")
    say("difference", of, pairs[[i]]$difference)
    say("p", of, pairs[[i]]$p)
    say("p-adjusted", of, adjusted[[i]])
  }
}
