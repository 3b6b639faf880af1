# The second witness of pedicle.measure.effect.InterruptedSeries: lm and sandwich, glm, car and numDeriv, and a
# Prais-Winsten iteration written out here, whose coefficients and errors nlme's gls must give too at the correlation
# found. Rscript series.R OUT-FOLDER writes series-in-r.csv (statistic, of what, value) and the invented series.csv.
suppressMessages({library(sandwich); library(nlme); library(car); library(numDeriv)})
folder <- commandArgs(trailingOnly = TRUE)[1]
rows <- list()
say <- function(statistic, of, value) {
  rows[[length(rows) + 1]] <<- data.frame(statistic, of, value = trimws(formatC(value, digits = 15, format = "g")))
}
set.seed(1954)
n <- 48
change <- 26
t <- 0:(n - 1)
calendar <- t %% 12 + 1
of <- sample(70:150, n, TRUE)
noise <- as.numeric(arima.sim(list(ar = 0.45), n, sd = 0.16))
logit <- -0.7 - 0.004 * t - 0.35 * (t >= change) - 0.01 * pmax(0, t - change) + 0.25 * sin(2 * pi * calendar / 12) + noise
count <- rbinom(n, of, plogis(logit))
month <- format(seq(as.Date("2022-01-01"), by = "month", length.out = n), "%Y-%m")
data <- data.frame(month, count, of)
write.csv(data, file.path(folder, "series.csv"), row.names = FALSE, quote = FALSE)

seasons <- list(
  NONE = function(m) NULL,
  WAVES = function(m) cbind(s1 = sin(2 * pi * m / 12), c1 = cos(2 * pi * m / 12), s2 = sin(4 * pi * m / 12), c2 = cos(4 * pi * m / 12)),
  MONTHS = function(m) outer(m, 2:12, "==") + 0)
design <- function(t, season, changed = TRUE) {
  cbind(1, t, if (changed) as.numeric(t >= change) else 0, if (changed) pmax(0, t - change) else 0, seasons[[season]](t %% 12 + 1))
}
report <- function(label, season, beta, v, df, inverse, when, of, residuals) {
  se <- sqrt(diag(v))
  names <- c("level", "slope", "level-change", "slope-change")
  for (i in 1:4) {
    say("estimate", paste(label, names[i]), beta[i])
    say("low", paste(label, names[i]), beta[i] - qt(0.975, df) * se[i])
    say("high", paste(label, names[i]), beta[i] + qt(0.975, df) * se[i])
    say("se", paste(label, names[i]), se[i])
    say("p", paste(label, names[i]), 2 * pt(-abs(beta[i] / se[i]), df))
  }
  say("durbin-watson", label, sum(diff(residuals)^2) / sum(residuals^2))
  avoided <- function(name, at, people) {
    value <- function(b) sum(people * (inverse(design(at, season, FALSE) %*% b) - inverse(design(at, season) %*% b)))
    slope <- grad(value, beta)
    error <- sqrt(drop(slope %*% v %*% slope))
    say("avoided", paste(label, name), value(beta))
    say("avoided-low", paste(label, name), value(beta) - qt(0.975, df) * error)
    say("avoided-high", paste(label, name), value(beta) + qt(0.975, df) * error)
  }
  avoided("at-11", change + 11, 100)
  avoided("until-11", change + 0:11, rep(100 / 12, 12))
  avoided("so-far", when[when >= change], of[when >= change])
  line <- inverse(design(when, season) %*% beta)
  without <- inverse(design(when, season, FALSE) %*% beta)
  say("fitted", paste(label, "last"), line[length(line)])
  say("unchanged", paste(label, "last"), without[length(without)])
  last <- design(when[length(when)], season, FALSE)
  error <- sqrt(drop(last %*% v %*% t(last)))
  say("unchanged-low", paste(label, "last"), inverse(last %*% beta - qt(0.975, df) * error))
  say("unchanged-high", paste(label, "last"), inverse(last %*% beta + qt(0.975, df) * error))
}
prais_winsten <- function(x, y) {
  b <- qr.coef(qr(x), y)
  rho <- 0
  repeat {
    e <- drop(y - x %*% b)
    previous <- rho
    rho <- coef(lm(e[-1] ~ e[-length(e)] - 1))[[1]]
    turn <- function(z) c(sqrt(1 - rho^2) * z[1], z[-1] - rho * z[-length(z)])
    fit <- lm(turn(y) ~ apply(x, 2, turn) - 1)
    b <- coef(fit)
    if (abs(rho - previous) < 1e-13) return(list(rho = rho, fit = fit))
  }
}
identity <- function(x) drop(x)
logistic <- function(x) plogis(drop(x))
fits <- function(label, season, t, count, of) {
  x <- design(t, season)
  y <- count / of
  plain <- lm(y ~ x - 1)
  df <- plain$df.residual
  stopifnot(all.equal(durbinWatsonTest(as.numeric(residuals(plain))), sum(diff(residuals(plain))^2) / sum(residuals(plain)^2)))
  report(paste("NEWEY_WEST", label), season, unname(coef(plain)), NeweyWest(plain, lag = 3, prewhite = FALSE, adjust = TRUE), df, identity, t, of, residuals(plain))
  quasi <- glm(cbind(count, of - count) ~ x - 1, quasibinomial, control = glm.control(epsilon = 1e-15, maxit = 100))
  quasi <- glm(cbind(count, of - count) ~ x - 1, quasibinomial, start = coef(quasi), control = glm.control(epsilon = 1e-15, maxit = 100))
  report(paste("QUASI_BINOMIAL", label), season, unname(coef(quasi)), vcov(quasi), df, logistic, t, of, residuals(quasi, "pearson"))
  odds <- glm(cbind(count, of - count) ~ x - 1, binomial, start = coef(quasi), control = glm.control(epsilon = 1e-15, maxit = 100))
  report(paste("LOGIT_NEWEY_WEST", label), season, unname(coef(odds)), NeweyWest(odds, lag = 3, prewhite = FALSE, adjust = TRUE), df, logistic, t, of, residuals(odds, "pearson"))
  say("dispersion", label, summary(quasi)$dispersion)
  if (any(diff(t) != 1)) return()
  followed <- prais_winsten(x, y)
  report(paste("PRAIS_WINSTEN", label), season, unname(coef(followed$fit)), vcov(followed$fit), df, identity, t, of, residuals(followed$fit))
  say("correlation", label, followed$rho)
  both <- data.frame(t, y)
  both$x <- x
  again <- gls(y ~ x - 1, both, correlation = corAR1(followed$rho, form = ~t, fixed = TRUE))
  for (i in 1:4) {
    say("gls-estimate", paste(label, i), coef(again)[[i]])
    say("gls-se", paste(label, i), sqrt(vcov(again)[i, i]))
  }
}
for (season in names(seasons)) fits(season, season, t, count, of)
without <- setdiff(seq_len(n), c(6, 33))
fits("GAPS", "WAVES", t[without], count[without], of[without])
write.csv(do.call(rbind, rows), file.path(folder, "series-in-r.csv"), row.names = FALSE, quote = FALSE)
