
chi_square <- 2 * (log_likelihood - without)
say("fit", "log-likelihood", log_likelihood)
say("fit", "aic", 2 * (length(estimates) - log_likelihood))
say("fit", "mcfadden", 1 - log_likelihood / without)
say("fit", "chi-square", chi_square)
say("fit", "df", length(predictors))
say("fit", "p", pchisq(chi_square, length(predictors), lower.tail = FALSE))
