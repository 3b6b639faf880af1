
answers <- data[items]
if (missing == "listwise") answers <- na.omit(answers)
correlated <- function(answers, polychoric_of) {
  # Pair by pair takes many times as long, and comes to the same where nothing is missing.
  use <- if (anyNA(answers)) "pairwise" else "everything"
  switch(correlation,
    pearson = cor(answers, use = use),
    spearman = cor(answers, use = use, method = "spearman"),
    polychoric = polychoric_of(answers)
  )
}
correlations <- correlated(answers, polychoric_to_the_end)
# Correlations that were had pair by pair need not fit together.
misfit <- min(eigen(correlations)$values) < .Machine$double.eps
if (misfit) correlations <- suppressWarnings(cor.smooth(correlations))
eigenvalues <- eigen(correlations)$values
# The smallest number of people that a correlation rests on.
n <- min(crossprod(!is.na(as.matrix(answers))))
say("n", "all", n)
for (i in seq_along(items)) {
  for (j in seq_along(items)) say("correlation", paste(i, j), correlations[i, j])
}
for (i in seq_along(eigenvalues)) say("eigenvalue", i, eigenvalues[i])
if (!misfit) {
  adequacy <- KMO(correlations)
  test <- cortest.bartlett(correlations, n)
  say("kmo", "all", adequacy$MSA)
  for (item in items) say("kmo", item, adequacy$MSAi[[item]])
  say("bartlett-chi-square", "all", test$chisq)
  say("bartlett-df", "all", test$df)
  say("bartlett-p", "all", test$p.value)
}

# Components -------------------------------------------------------------------------------------------------------
# psych's rotations stop early; here they are followed until nothing moves. Promax and oblimin agree to 1e-4 at least.
oblimin_to_the_end <- function(loadings) {
  # Where there is more than one valley, the deepest of some starts.
  starts <- c(list(diag(components)), lapply(1:7, function(i) GPArotation::Random.Start(components)))
  falls <- lapply(starts, function(start) suppressWarnings(GPArotation::oblimin(loadings, Tmat = start)))
  depths <- sapply(falls, function(fall) fall$Table[nrow(fall$Table), 2])
  start <- falls[[which.min(depths)]]$Th
  suppressWarnings(GPArotation::oblimin(loadings, Tmat = start, eps = 1e-9, maxit = 2000))
}
if (components > 0) {
  loadings <- unclass(principal(correlations, components, rotate = "none")$loadings)
  communalities <- rowSums(loadings^2)
  phi <- diag(components)
  if (components > 1 && rotation %in% c("varimax", "promax")) {
    loadings <- unclass(varimax(loadings, normalize = TRUE, eps = 1e-15)$loadings)
  }
  if (components > 1 && rotation == "promax") {
    turned <- promax(loadings, m = 4)
    loadings <- unclass(turned$loadings)
    phi <- cov2cor(solve(crossprod(turned$rotmat)))
  }
  if (components > 1 && rotation == "oblimin") {
    set.seed(seed)
    turned <- oblimin_to_the_end(loadings)
    loadings <- unclass(turned$loadings)
    phi <- turned$Phi
  }
  # Order and sign are free: the largest first, each pointing where its loadings sum to more than zero.
  order <- order(-colSums(loadings^2))
  sign <- diag(ifelse(colSums(loadings)[order] < 0, -1, 1), components)
  loadings <- loadings[, order, drop = FALSE] %*% sign
  phi <- sign %*% phi[order, order, drop = FALSE] %*% sign
  explained <- diag(phi %*% crossprod(loadings)) / length(items)
  for (i in seq_len(components)) {
    for (item in items) {
      say("loading", paste(item, i), loadings[item, i])
      say("structure", paste(item, i), (loadings %*% phi)[item, i])
    }
    say("explained", i, explained[i])
    if (rotation %in% c("promax", "oblimin")) for (j in seq_len(components)) say("phi", paste(i, j), phi[i, j])
  }
  for (item in items) say("communality", item, communalities[[item]])
}

# Parallel analysis ------------------------------------------------------------------------------------------------
# The noise is R's own, so that only the suggested number is Pedicle's.
people <- nrow(answers)
noise <- function() {
  if (noise_of == "resampled") return(as.data.frame(lapply(answers, sample)))
  drawn <- as.data.frame(matrix(rnorm(people * length(items)), people))
  # For polychoric correlations cut so that each answer is as frequent as in the survey.
  if (correlation == "polychoric") {
    for (i in seq_along(items)) {
      shares <- cumsum(table(answers[[i]])) / sum(!is.na(answers[[i]]))
      steps <- sort(unique(answers[[i]]))
      drawn[[i]] <- steps[findInterval(drawn[[i]], qnorm(shares[-length(shares)])) + 1]
    }
  }
  names(drawn) <- items
  drawn
}
# psych's polychoric correlations take long, and chance need not be known as well: twenty rounds of them.
rounds <- if (correlation == "polychoric") min(iterations, 20) else iterations
psychs_polychoric <- function(answers) {
  capture.output(matrix <- suppressMessages(suppressWarnings(polychoric(answers)$rho)))
  matrix
}
set.seed(seed)
by_chance <- replicate(rounds, eigen(correlated(noise(), psychs_polychoric))$values)
beaten <- eigenvalues > apply(by_chance, 1, quantile, 0.95)
say("suggested", "all", sum(cumprod(beaten)))
