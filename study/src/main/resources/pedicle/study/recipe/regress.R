
used <- droplevels(na.omit(data[c(outcome, on, cluster)]))
quoted <- function(names) paste0("`", names, "`")
formula <- as.formula(paste(quoted(outcome), "~", paste(quoted(on), collapse = " + ")))
fit <- switch(family,
  linear = lm(formula, used),
  logistic = glm(formula, binomial, used, epsilon = 1e-14, maxit = 100),
  ordinal = {
    used[[outcome]] <- factor(used[[outcome]])
    MASS::polr(formula, used, Hess = TRUE, control = list(reltol = 1e-15, maxit = 1000))
  }
)
factor <- if (family == "linear") "HC1" else "HC0"
covariance <- switch(errors,
  model = vcov(fit),
  robust = if (family == "linear") sandwich::vcovHC(fit, "HC3") else sandwich::vcovCL(fit, seq_len(nrow(used)), type = "HC0"),
  cr1 = sandwich::vcovCL(fit, used[[cluster]], type = factor, cadjust = TRUE),
  cr2 = clubSandwich::vcovCR(fit, used[[cluster]], type = "CR2")
)
estimates <- if (family == "ordinal") c(fit$coefficients, fit$zeta) else coef(fit)
say("n", "all", nrow(used))
for (name in names(estimates)) {
  say("estimate", gsub("`", "", name), estimates[[name]])
  say("se", gsub("`", "", name), sqrt(as.matrix(covariance)[name, name]))
}
