# The second witness of correlation matrices: base R, and the packages psych and mnormt.
# Rscript correlation.R ORDINAL.csv SURVEY-FOLDER OUT.csv writes one line a number: statistic, of what, value.
suppressMessages(library(psych))
arguments <- commandArgs(trailingOnly = TRUE)
ordinal <- read.csv(arguments[1])
scales <- read.csv(file.path(arguments[2], "scales.csv"))
lakeside <- read.csv(file.path(arguments[2], "data.csv"))[unlist(strsplit(scales$items, " +"))]
lakeside[lakeside == -99] <- NA
rows <- list()
say <- function(statistic, of, value) {
  rows[[length(rows) + 1]] <<- data.frame(statistic, of, value = trimws(formatC(value, digits = 15, format = "g")))
}
say_matrix <- function(statistic, matrix) {
  for (i in 2:nrow(matrix)) {
    for (j in 1:(i - 1)) say(statistic, paste(colnames(matrix)[i], colnames(matrix)[j]), matrix[i, j])
  }
}

# psych stops within 1.2e-4 of the likeliest correlation; here its own likelihood is followed to the end.
to_the_end <- function(x, y, tau_x, tau_y, correct, tol) {
  table <- unclass(table(x, y)) / sum(!is.na(x) & !is.na(y))
  if (is.null(tau_x)) {
    if (correct > 0) table[table == 0] <- correct / sum(!is.na(x) & !is.na(y))
    tau_x <- qnorm(cumsum(rowSums(table))[-nrow(table)])
    tau_y <- qnorm(cumsum(colSums(table))[-ncol(table)])
  }
  optimize(psych:::polyF, c(-0.9999, 0.9999), rc = tau_x, cc = tau_y, tab = table, tol = tol)$minimum
}
polychoric_to_the_end <- function(data, of_items, correct, tol = 1e-12) {
  tau <- lapply(data, function(x) if (of_items) qnorm(head(cumsum(table(x)) / sum(!is.na(x)), -1)))
  matrix <- diag(ncol(data))
  colnames(matrix) <- names(data)
  for (i in 2:ncol(data)) {
    for (j in 1:(i - 1)) matrix[i, j] <- to_the_end(data[[i]], data[[j]], tau[[i]], tau[[j]], correct, tol)
  }
  matrix
}

for (use in c("complete.obs", "pairwise")) {
  missing <- if (use == "pairwise") "pairwise" else "listwise"
  kept <- if (use == "pairwise") ordinal else na.omit(ordinal)
  say_matrix(paste0("pearson-", missing), cor(ordinal, use = use))
  say_matrix(paste0("spearman-", missing), cor(ordinal, use = use, method = "spearman"))
  say_matrix(paste0("polychoric-", missing), polychoric_to_the_end(kept, FALSE, 0.5))
  say_matrix(paste0("psych-", missing), suppressWarnings(polychoric(kept)$rho))
  say_matrix(paste0("uncorrected-", missing), polychoric_to_the_end(kept, FALSE, 0))
  say_matrix(paste0("people-", missing), crossprod(!is.na(as.matrix(kept))))
}
say_matrix("lakeside-polychoric", polychoric_to_the_end(lakeside, TRUE, 0))
say_matrix("lakeside-psych", polychoric(lakeside)$rho)
eigenvalues <- eigen(cor(lakeside, use = "pairwise"))$values
for (i in seq_along(eigenvalues)) say("lakeside-eigenvalue", i, eigenvalues[i])

for (rho in c(-0.99, -0.93, -0.8, -0.5, -0.1, 0, 0.2, 0.6, 0.9, 0.95, 0.999)) {
  for (h in c(-2.5, -0.3, 1)) {
    for (k in c(-1, -0.29, 0, 1, 3)) {
      together <- mnormt::pmnorm(c(h, k), c(0, 0), matrix(c(1, rho, rho, 1), 2))
      say("below", paste(format(h), format(k), format(rho)), together)
    }
  }
}

misfit <- matrix(c(1, 0.9, -0.3, 0.1, 0.9, 1, 0.8, 0.2, -0.3, 0.8, 1, 0.4, 0.1, 0.2, 0.4, 1), 4)
colnames(misfit) <- rownames(misfit) <- paste0("q", 1:4)
smoothed <- suppressWarnings(cor.smooth(misfit))
say_matrix("smoothed", smoothed)
say("change", "all", max(abs(smoothed - misfit)))
say("smallest", "all", min(eigen(misfit)$values))

# Another generator and seed than ours: the percentiles agree to about 0.02.
set.seed(1965)
chance <- function(draw) apply(replicate(4000, eigen(draw())$values), 1, quantile, 0.95)
whole <- na.omit(ordinal)
of_pearson <- chance(function() cor(matrix(rnorm(7 * nrow(whole)), nrow(whole))))
of_shuffled <- chance(function() cor(apply(whole, 2, sample)))
of_ranks <- chance(function() cor(matrix(rnorm(7 * nrow(ordinal)), nrow(ordinal)), method = "spearman"))
for (i in 1:7) {
  say("chance-pearson", i, of_pearson[i])
  say("chance-shuffled", i, of_shuffled[i])
  say("chance-spearman", i, of_ranks[i])
}
set.seed(1979)
few <- lakeside[1:4]
drawn <- function() {
  polychoric_to_the_end(as.data.frame(lapply(few, function(x) sample(x[!is.na(x)], nrow(few), TRUE))), TRUE, 0, 1e-6)
}
of_polychoric <- apply(replicate(400, {
  lower <- drawn()
  eigen(lower + t(lower) - diag(4))$values
}), 1, quantile, 0.95)
for (i in 1:4) say("chance-polychoric", i, of_polychoric[i])

write.csv(do.call(rbind, rows), arguments[3], row.names = FALSE, quote = FALSE)
