# The second witness of the survey's statistics: base R and the package psych on the Lakeside survey.
# Rscript survey.R SURVEY-FOLDER OUT.csv writes one line a number: statistic, of what, value.
suppressMessages(library(psych))
arguments <- commandArgs(trailingOnly = TRUE)
data <- read.csv(file.path(arguments[1], "data.csv"), check.names = FALSE)
scales <- read.csv(file.path(arguments[1], "scales.csv"))
rows <- list()
say <- function(statistic, of, value) {
  rows[[length(rows) + 1]] <<- data.frame(statistic, of, value = trimws(formatC(value, digits = 15, format = "g")))
}
z <- qnorm(0.975)

words <- function(text) strsplit(text, " +")[[1]]
names <- unlist(lapply(scales$items, words))
asked <- data[names]
asked[asked == -99] <- NA
for (name in names) {
  say("item-n", name, sum(!is.na(asked[[name]])))
  say("item-mean", name, mean(asked[[name]], na.rm = TRUE))
  say("item-sd", name, sd(asked[[name]], na.rm = TRUE))
  say("item-median", name, median(asked[[name]], na.rm = TRUE))
  for (answer in 1:5) say("item-count", paste(name, answer), sum(asked[[name]] == answer, na.rm = TRUE))
}

scored <- asked
for (name in unlist(lapply(scales$reversed, words))) scored[[name]] <- 6 - scored[[name]]
for (i in seq_len(nrow(scales))) {
  scale <- scales$scale[i]
  items <- scored[words(scales$items[i])]
  complete <- na.omit(items)
  value <- suppressWarnings(alpha(complete))$total$raw_alpha
  interval <- alpha.ci(value, n.obs = nrow(complete), n.var = ncol(complete))
  say("alpha", scale, value)
  say("alpha-low", scale, interval$lower.ci)
  say("alpha-high", scale, interval$upper.ci)
  score <- ifelse(rowSums(!is.na(items)) >= 3, rowMeans(items, na.rm = TRUE), NA)
  test <- t.test(score)
  say("scale-n", scale, sum(!is.na(score)))
  say("scale-answers", scale, sum(!is.na(items)))
  say("scale-mean", scale, mean(score, na.rm = TRUE))
  say("scale-mean-low", scale, test$conf.int[1])
  say("scale-mean-high", scale, test$conf.int[2])
  held <- prop.test(sum(score > 3, na.rm = TRUE), sum(!is.na(score)), correct = FALSE)
  say("held", scale, held$estimate)
  say("held-low", scale, held$conf.int[1])
  say("held-high", scale, held$conf.int[2])
  both <- !is.na(score) & !is.na(data$img_last10)
  rho <- cor(score[both], data$img_last10[both], method = "spearman")
  half <- z * sqrt((1 + rho^2 / 2) / (sum(both) - 3))
  say("spearman", scale, rho)
  say("spearman-low", scale, tanh(atanh(rho) - half))
  say("spearman-high", scale, tanh(atanh(rho) + half))
  for (role in unique(data$role)) {
    group <- score[data$role == role]
    say("role-mean", paste(scale, role), mean(group, na.rm = TRUE))
    say("role-mean-low", paste(scale, role), t.test(group)$conf.int[1])
  }
}

complete <- na.omit(scored)
correlations <- cor(complete)
say("complete-cases", "all", nrow(complete))
eigenvalues <- eigen(correlations)$values
for (i in seq_along(eigenvalues)) say("eigenvalue", i, eigenvalues[i])
say("kmo", "all", KMO(correlations)$MSA)
test <- cortest.bartlett(correlations, nrow(complete))
say("bartlett-chi-square", "all", test$chisq)
say("bartlett-df", "all", test$df)
say("bartlett-p", "all", test$p.value)
# psych's own rotation stops at a relative change of 1e-5; here it goes on until nothing moves.
loadings <- unclass(principal(correlations, 6, rotate = "none")$loadings)
rotated <- unclass(varimax(loadings, normalize = TRUE, eps = 1e-15)$loadings)
for (name in names) {
  say("communality", name, sum(loadings[name, ]^2))
  for (i in 1:6) say("loading", paste(name, i), rotated[name, i])
}

# Another generator and seed than ours: the percentiles agree to about 0.02.
set.seed(1965)
simulated <- replicate(2000, eigen(cor(matrix(rnorm(length(as.matrix(complete))), nrow(complete))))$values)
percentiles <- apply(simulated, 1, quantile, 0.95)
for (i in seq_along(percentiles)) say("simulated", i, percentiles[i])

write.csv(do.call(rbind, rows), arguments[2], row.names = FALSE, quote = FALSE)
