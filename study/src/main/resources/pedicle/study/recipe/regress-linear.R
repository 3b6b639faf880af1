
fit <- lm(formula, used)
estimates <- setNames(coef(fit), c("(Intercept)", predictors))
df <- rep(if (errors == "cr1") count - 1 else fit$df.residual, length(estimates))
variances <- switch(errors,
  model = vcov(fit),
  robust = sandwich::vcovHC(fit, "HC3"),
  cr1 = sandwich::vcovCL(fit, groups, type = "HC1", cadjust = TRUE),
  cr2 = clubSandwich::vcovCR(fit, groups, type = "CR2")
)
if (errors == "cr2") df <- clubSandwich::coef_test(fit, variances, test = "Satterthwaite")$df_Satt
thresholds <- character(0)

whole <- summary(fit)
say("fit", "r-squared", whole$r.squared)
say("fit", "adjusted-r-squared", whole$adj.r.squared)
say("fit", "f", whole$fstatistic[[1]])
say("fit", "df-1", whole$fstatistic[[2]])
say("fit", "df-2", whole$fstatistic[[3]])
say("fit", "p", pf(whole$fstatistic[[1]], whole$fstatistic[[2]], whole$fstatistic[[3]], lower.tail = FALSE))
say("fit", "sigma", whole$sigma)
