# Invents the answers of 200 people to seven items of two, three, five and six categories, with gaps: synthetic data
# for the witness of correlations. Rscript ordinal.R OUT.csv
set.seed(1979)
n <- 200
common <- rnorm(n)
normal <- sapply(c(0.8, 0.7, -0.6, 0.5, 0.9, 0.75, 0.2), function(r) r * common + sqrt(1 - r^2) * rnorm(n))
cuts <- list(c(-1, -0.3, 0.4, 1.2), c(-1.5, -0.7, 0.1, 0.8), c(-0.8, 0, 0.5, 1.6), c(-0.4, 0.7), 0.3,
  c(-1.8, -1, -0.2, 0.6, 1.3), c(-0.5, 1.1))
answers <- sapply(seq_along(cuts), function(i) findInterval(normal[, i], cuts[[i]]) + 1)
answers[runif(length(answers)) < 0.06] <- NA
colnames(answers) <- paste0("q", seq_along(cuts))
write.csv(answers, commandArgs(trailingOnly = TRUE)[1], row.names = FALSE, quote = FALSE, na = "")
