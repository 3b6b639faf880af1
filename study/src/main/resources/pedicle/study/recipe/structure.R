
suppressMessages(library(psych))
answers <- data[items]
if (missing == "listwise") answers <- na.omit(answers)
correlations <- switch(correlation,
  pearson = cor(answers, use = "pairwise"),
  spearman = cor(answers, use = "pairwise", method = "spearman"),
  polychoric = polychoric(answers)$rho
)
if (min(eigen(correlations)$values) < .Machine$double.eps) correlations <- cor.smooth(correlations)
n <- nrow(answers)
adequacy <- KMO(correlations)
test <- cortest.bartlett(correlations, n)
eigenvalues <- eigen(correlations)$values
say("n", "all", n)
say("kmo", "all", adequacy$MSA)
for (item in items) say("kmo", item, adequacy$MSAi[[item]])
say("bartlett-chi-square", "all", test$chisq)
say("bartlett-df", "all", test$df)
for (i in seq_along(eigenvalues)) say("eigenvalue", i, eigenvalues[i])
if (components > 0) {
  found <- principal(correlations, components, rotate = "none")
  loadings <- unclass(found$loadings)
  # Rotated here to the end: psych stops at a relative change of 1e-5.
  if (components > 1 && rotation == "varimax") {
    loadings <- unclass(varimax(loadings, normalize = TRUE, eps = 1e-15)$loadings)
  }
  if (components > 1 && rotation == "promax") {
    loadings <- unclass(principal(correlations, components, rotate = "promax")$loadings)
  }
  if (components > 1 && rotation == "oblimin") {
    loadings <- unclass(GPArotation::oblimin(loadings, eps = 1e-8, maxit = 10000)$loadings)
  }
  # Order and sign are free: the largest first, each pointing where its loadings sum to more than zero.
  loadings <- loadings[, order(-colSums(loadings^2)), drop = FALSE]
  loadings <- loadings %*% diag(ifelse(colSums(loadings) < 0, -1, 1), components)
  for (item in items) {
    for (i in seq_len(components)) say("loading", paste(item, i), loadings[item, i])
    say("communality", item, found$communality[[item]])
  }
}
