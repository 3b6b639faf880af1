# The posterior's interval a second time, without draws: the distribution of odds times ratio by integration.
# Rscript risk.R OUT.csv
out <- commandArgs(trailingOnly = TRUE)[1]
z <- qnorm(0.975)

# The chance that the posterior is at most t: over all priors, that the ratio is at most what takes them to t.
below <- function(t, cases, people, value, low, high) {
  ratio_below <- function(x) {
    half <- ifelse(x < value, (log(value) - log(low)) / z, (log(high) - log(value)) / z)
    pnorm((log(x) - log(value)) / half)
  }
  # By quantiles of the prior, which spreads the points to where the prior lies.
  u <- (seq_len(20000) - 0.5) / 20000
  p <- qbeta(u, cases + 0.5, people - cases + 0.5)
  mean(ratio_below(t / (1 - t) / (p / (1 - p))))
}
quantile_at <- function(q, ...) {
  uniroot(function(l) below(plogis(l), ...) - q, c(-14, 8), tol = 1e-9)$root
}

from_counts <- function(value, sens, spec, cases, others) {
  f <- exp(z * sqrt((1 - sens) / (sens * cases) + spec / ((1 - spec) * others)))
  c(value, value / f, value * f)
}
flags <- list(
  "cancer-history" = list(13, 1975, from_counts(15, 0.31, 0.98, 13, 1962)),
  "weight-loss" = list(13, 1975, from_counts(2.6, 0.15, 0.94, 13, 1962)),
  "age-over-50" = list(13, 1975, from_counts(2.7, 0.77, 0.71, 13, 1962)),
  "fracture-features-1" = list(8, 1172, c(1.8, 1.1, 2.0)),
  "fracture-features-2" = list(8, 1172, c(15.5, 7.2, 24.6)),
  "fracture-features-3" = list(8, 1172, c(218.3, 45.6, 953.8)),
  "significant-trauma" = list(8, 1172, c(sqrt(3.42 * 12.85), 3.42, 12.85)),
  "age-over-70" = list(8, 1172, c(sqrt(3.69 * 9.39), 3.69, 9.39)),
  "long-term-corticosteroids" = list(8, 1172, c(sqrt(3.97 * 48.5), 3.97, 48.5))
)
lines <- "statistic,of,value"
for (flag in names(flags)) {
  f <- flags[[flag]]
  r <- f[[3]]
  odds <- f[[1]] / (f[[2]] - f[[1]]) * r[1]
  say <- function(what, value) sprintf("%s,%s,%.10g", what, flag, value)
  lines <- c(lines,
    say("ratio-low", r[2]), say("ratio-high", r[3]),
    say("posterior", odds / (1 + odds)),
    say("low", plogis(quantile_at(0.025, f[[1]], f[[2]], r[1], r[2], r[3]))),
    say("high", plogis(quantile_at(0.975, f[[1]], f[[2]], r[1], r[2], r[3]))))
}
writeLines(lines, out)
