
levels <- levels(used[[outcome]])
y <- as.integer(used[[outcome]])
slopes <- seq_along(predictors)
thresholds <- paste(head(levels, -1), levels[-1], sep = "|")
# MASS::polr needs three levels, stops early and differences its variances; from where it ends, Newton's steps on the
# same likelihood go on to the top, and the variances there are exact.
start <- if (length(levels) == 2) {
  begun <- glm(formula, binomial, used)
  c(coef(begun)[-1], -coef(begun)[[1]])
} else {
  begun <- MASS::polr(formula, used)
  c(begun$coefficients, begun$zeta)
}
at_border <- function(border) {
  rows <- cbind(-x[, -1, drop = FALSE], diag(length(levels) - 1)[pmin(pmax(border, 1), length(levels) - 1), ])
  rows[border < 1 | border >= length(levels), ] <- 0
  rows
}
upper <- at_border(y)
lower <- at_border(y - 1)
derived <- function(at) {
  above <- drop(upper %*% at)
  above[y == length(levels)] <- Inf
  below <- drop(lower %*% at)
  below[y == 1] <- -Inf
  # Differences of small tails, so that nothing cancels.
  chance <- ifelse(below > 0, plogis(-below) - plogis(-above), plogis(above) - plogis(below))
  bend <- function(z) ifelse(is.finite(z), dlogis(z) * (1 - 2 * plogis(z)), 0)
  scores <- (upper * dlogis(above) - lower * dlogis(below)) / chance
  hessian <- crossprod(upper, upper * (bend(above) / chance)) - crossprod(lower, lower * (bend(below) / chance))
  list(log_likelihood = sum(log(chance)), scores = scores, bread = solve(crossprod(scores) - hessian))
}
estimates <- start
for (step in 1:20) {
  here <- derived(estimates)
  estimates <- estimates + drop(here$bread %*% colSums(here$scores))
}
top <- derived(estimates)
names(estimates) <- c(predictors, thresholds)
sandwiched <- function(groups) {
  sums <- rowsum(top$scores, groups)
  top$bread %*% crossprod(sums) %*% top$bread * nrow(sums) / (nrow(sums) - 1)
}
df <- rep(if (errors == "cr1") count - 1 else Inf, length(estimates))
variances <- switch(errors, model = top$bread, robust = sandwiched(seq_len(n)), cr1 = sandwiched(groups))
log_likelihood <- top$log_likelihood
without <- sum(table(y) * log(table(y) / n))
