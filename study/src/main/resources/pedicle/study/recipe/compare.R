
values <- data[[outcome]]
groups <- data[[by]]
kept <- !is.na(values) & !is.na(groups)
values <- values[kept]
groups <- if (is.factor(groups)) droplevels(groups[kept]) else groups[kept]
counts <- function() table(groups, values)
found <- suppressWarnings(switch(test,
  "welch-t" = t.test(values ~ groups),
  "student-t" = t.test(values ~ groups, var.equal = TRUE),
  "mann-whitney" = wilcox.test(as.numeric(values) ~ groups),
  "welch-anova" = oneway.test(values ~ groups),
  "anova" = oneway.test(values ~ groups, var.equal = TRUE),
  "kruskal-wallis" = kruskal.test(as.numeric(values), groups),
  "chi-square" = chisq.test(counts()),
  "chi-square-uncorrected" = chisq.test(counts(), correct = FALSE),
  "fisher" = fisher.test(counts(), workspace = 2e7),
  "cochran-armitage" = {
    several <- if (nlevels(groups) > 2) counts() else t(counts())
    prop.trend.test(several[, 2], rowSums(several))
  },
  "pearson" = cor.test(as.numeric(values), as.numeric(groups)),
  "spearman" = cor.test(as.numeric(values), as.numeric(groups), method = "spearman", exact = FALSE),
  "kendall" = cor.test(as.numeric(values), as.numeric(groups), method = "kendall", exact = FALSE)
))
say("n", "all", sum(kept))
if (!is.null(found$statistic)) say("statistic", "all", found$statistic[[1]])
for (i in seq_along(found$parameter)) say("df", i, found$parameter[[i]])
say("p", "all", found$p.value)
if (is.factor(groups) && is.numeric(values)) {
  for (group in levels(groups)) {
    say("mean", group, mean(values[groups == group]))
    if (sum(groups == group) > 1) say("sd", group, sd(values[groups == group]))
    say("median", group, median(values[groups == group]))
  }
}
