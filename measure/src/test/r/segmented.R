# The witness for SegmentedRegressionTest: ordinary least squares with Newey-West errors, by R's own lm and the
# package sandwich. Prints the expected values with 12 digits.  Rscript segmented.R
library(sandwich)
share <- c(0.3594, 0.4154, 0.3158, 0.2800, 0.3368, 0.2667, 0.3433, 0.2989, 0.2951, 0.3059, 0.3056, 0.3165,
           0.2706, 0.1852, 0.2297, 0.2529, 0.2041, 0.1900, 0.2338, 0.1750, 0.2143, 0.2222, 0.1613, 0.1975)
report <- function(month, share) {
  fit <- lm(share ~ month + after + since,
            data = data.frame(share, month, after = as.numeric(month >= 12), since = pmax(0, month - 12)))
  v <- NeweyWest(fit, lag = 3, prewhite = FALSE, adjust = TRUE)
  se <- sqrt(diag(v))
  b <- coef(fit)
  q <- qt(0.975, fit$df.residual)
  p <- 2 * pt(-abs(b / se), fit$df.residual)
  print(format(cbind(b, low = b - q * se, high = b + q * se, se, p), digits = 12), quote = FALSE)
}
report(0:23, share)
# The same with the fifth and the twentieth month missing.
report((0:23)[-c(5, 20)], share[-c(5, 20)])
