
to_the_end <- glm.control(epsilon = 1e-14, maxit = 100)
fit <- glm(formula, binomial, used, control = to_the_end)
# glm's variances are of the step before the last: once more from the end.
fit <- suppressWarnings(glm(formula, binomial, used, start = coef(fit), control = to_the_end))
estimates <- setNames(coef(fit), c("(Intercept)", predictors))
df <- rep(if (errors == "cr1") count - 1 else Inf, length(estimates))
variances <- switch(errors,
  model = vcov(fit),
  robust = sandwich::vcovCL(fit, seq_len(n), type = "HC0", cadjust = TRUE),
  cr1 = sandwich::vcovCL(fit, groups, type = "HC0", cadjust = TRUE)
)
thresholds <- character(0)
log_likelihood <- c(logLik(fit))
without <- -fit$null.deviance / 2

# What one unit more, or a level instead of the first, adds to the share, on average over the people.
odds <- predict(fit)
for (i in seq_along(predictors)) {
  name <- of_predictor[i]
  slope <- estimates[[i + 1]]
  at_first <- odds - x[, which(of_predictor == name) + 1, drop = FALSE] %*% estimates[which(of_predictor == name) + 1]
  effect <- if (is.factor(used[[name]])) plogis(at_first + slope) - plogis(at_first) else dlogis(odds) * slope
  say("marginal-effect", predictors[i], mean(effect))
}
