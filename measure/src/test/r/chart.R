# The second witness of pedicle.measure.chart, in base R alone. Rscript chart.R OUT-FOLDER writes chart-in-r.csv, a number
# a line (statistic, of what, value), and the data that it was computed from, which are invented here: months.csv,
# units.csv and alike.csv. Rules are looked for window by window, limits by pbinom, the beta-binomial by optim on
# lbeta and ranks by integrate: other ways than those of the project.
folder <- commandArgs(trailingOnly = TRUE)[1]
rows <- list()
say <- function(statistic, of, value) {
  rows[[length(rows) + 1]] <<- data.frame(statistic, of, value = trimws(formatC(value, digits = 15, format = "g")))
}
keep <- function(data, name) write.csv(data, file.path(folder, name), row.names = FALSE, quote = FALSE)

# Months ------------------------------------------------------------------------------------------------------------
set.seed(1924)
month <- format(seq(as.Date("2020-01-01"), by = "month", length.out = 60), "%Y-%m")
of <- sample(60:140, 60, TRUE)
want <- c(rep(c(0.36, 0.41, 0.34, 0.4), 3), rep(0.46, 9), 0.3, 0.33, 0.31,     # a shift upwards
          0.35, 0.22, 0.24, 0.25, 0.27, 0.3, 0.33, 0.36, 0.29, 0.31, 0.2, 0.3, # a trend upwards
          rep(c(0.19, 0.21, 0.2), 6), 0.2, 0.44, 0.20, 0.30, 0.21, 0.31)       # close to the centre, then far
count <- round(want * of)
keep(data.frame(month, count, of), "months.csv")
phase <- rep(1:3, c(24, 12, 24))
windows <- function(size, n) if (n < size) list() else lapply(seq_len(n - size + 1), function(i) i:(i + size - 1))
for (limits in c("BINOMIAL", "LANEY")) {
  for (k in 1:3) {
    here <- which(phase == k)
    share <- count[here] / of[here]
    centre <- sum(count[here]) / sum(of[here])
    binomial <- sqrt(centre * (1 - centre) / of[here])
    z <- (share - centre) / binomial
    sigma_z <- if (limits == "LANEY") mean(abs(diff(z))) / (2 / sqrt(pi)) else 1
    sigma <- binomial * sigma_z
    say("centre", paste(limits, k), centre)
    say("sigma-z", paste(limits, k), sigma_z)
    low <- pmax(0, centre - 3 * sigma)
    high <- pmin(1, centre + 3 * sigma)
    for (i in seq_along(here)) {
      say("low", paste(limits, month[here[i]]), low[i])
      say("high", paste(limits, month[here[i]]), high[i])
    }
    away <- (share - centre) / sigma
    signal <- function(rule, side, which) for (i in sort(unique(which))) say("signal", paste(limits, rule, side, month[here[i]]), 1)
    signal("BEYOND_LIMIT", "HIGH", which(share > high))
    signal("BEYOND_LIMIT", "LOW", which(share < low))
    off <- which(share != centre)
    moved <- c(1, which(diff(share) != 0) + 1)
    for (s in c(1, -1)) {
      side <- if (s > 0) "HIGH" else "LOW"
      signal("SHIFT", side, unlist(lapply(windows(8, length(off)), function(w) if (all(s * away[off[w]] > 0)) off[w])))
      signal("TREND", side, unlist(lapply(windows(6, length(moved)), function(w) if (all(s * diff(share[moved[w]]) > 0)) moved[w])))
      signal("NEAR_LIMIT", side, unlist(lapply(windows(3, length(here)), function(w) if (sum(s * away[w] > 2) >= 2) w[s * away[w] > 2])))
    }
    signal("CLOSE_TO_CENTRE", "NEITHER", unlist(lapply(windows(15, length(here)), function(w) if (all(abs(away[w]) < 1)) w)))
  }
}
run_chart <- function(label, share) {
  middle <- median(share)
  above <- (share > middle)[share != middle]
  lengths <- rle(above)$lengths
  say("median", label, middle)
  say("useful", label, length(above))
  say("longest-run", label, max(lengths))
  say("longest-usual", label, round(log2(length(above)) + 3))
  say("crossings", label, length(lengths) - 1)
  say("fewest-usual", label, qbinom(0.05, length(above) - 1, 0.5))
  say("most-usual", label, qbinom(0.95, length(above) - 1, 0.5))
}
for (k in 1:3) run_chart(k, (count / of)[phase == k])

# Clinicians --------------------------------------------------------------------------------------------------------
many <- 40
units <- data.frame(id = sprintf("C%02d", 1:many), of = c(3, 5, sample(8:160, many - 2, TRUE)))
units$count <- rbinom(many, units$of, rbeta(many, 6, 14))
units$count[c(7, 20)] <- round(0.75 * units$of[c(7, 20)])
keep(units, "units.csv")
alike <- data.frame(id = sprintf("C%02d", 1:12), of = seq(20, 130, 10))
alike$count <- round(0.3 * alike$of)
keep(alike, "alike.csv")

target <- sum(units$count) / sum(units$of)
share <- units$count / units$of
s <- sqrt(target * (1 - target) / units$of)
z <- (share - target) / s
drawn_in <- pmin(pmax(z, quantile(z, 0.1)), quantile(z, 0.9))
phi <- mean(drawn_in^2)
w <- 1 / s^2
tau2 <- max(0, (many * phi - (many - 1)) / (sum(w) - sum(w^2) / sum(w)))
say("phi", "units", phi)
say("tau", "units", sqrt(tau2))
exact <- function(n, p) {
  r <- which(pbinom(0:n, n, target) >= p)[1] - 1
  (r - (pbinom(r, n, target) - p) / (pbinom(r, n, target) - if (r > 0) pbinom(r - 1, n, target) else 0)) / n
}
limits <- list(CHANCE = function(i, p) exact(units$of[i], p),
               MULTIPLICATIVE = function(i, p) target + qnorm(p) * s[i] * sqrt(max(1, phi)),
               ADDITIVE = function(i, p) target + qnorm(p) * sqrt(s[i]^2 + tau2))
for (kind in names(limits)) {
  for (i in seq_len(many)) {
    for (p in c(0.001, 0.025, 0.975, 0.999)) {
      say("limit", paste(kind, units$id[i], p), min(1, max(0, limits[[kind]](i, p))))
    }
    far <- share[i] < limits[[kind]](i, 0.001) || share[i] > limits[[kind]](i, 0.999)
    if (far) say("outside", paste(kind, units$id[i]), 1)
  }
}

beta_binomial <- function(at) {
  a <- exp(at[1]); b <- exp(at[2])
  -sum(lbeta(a + units$count, b + units$of - units$count) - lbeta(a, b))
}
best <- optim(c(1, 1), beta_binomial, method = "BFGS", control = list(reltol = 1e-16, maxit = 1000))
for (again in 1:5) best <- optim(best$par, beta_binomial, method = "Nelder-Mead", control = list(reltol = 1e-16, maxit = 5000))
a <- exp(best$par[1]); b <- exp(best$par[2])
say("mean", "units", a / (a + b))
say("correlation", "units", 1 / (a + b + 1))
say("deviation", "units", sqrt(a * b / ((a + b)^2 * (a + b + 1))))
up <- a + units$count; down <- b + units$of - units$count
for (i in seq_len(many)) {
  say("posterior", units$id[i], up[i] / (up[i] + down[i]))
  say("posterior-low", units$id[i], qbeta(0.025, up[i], down[i]))
  say("posterior-high", units$id[i], qbeta(0.975, up[i], down[i]))
  lower <- sapply(setdiff(seq_len(many), i), function(j) {
    integrate(function(x) dbeta(x, up[i], down[i]) * pbeta(x, up[j], down[j]), 0, 1, rel.tol = 1e-9, subdivisions = 1000)$value
  })
  say("expected-rank", units$id[i], 1 + sum(lower))
}

# Gini from all pairs; its error by Davidson's sums, and beside it the jackknife's.
pairs_gini <- function(x) sum(abs(outer(x, x, "-"))) / (2 * length(x) * (length(x) - 1) * mean(x))
x <- units$count
g <- pairs_gini(x)
say("gini", "units", g)
plain <- g * (many - 1) / many
y <- sort(x)
adds <- -(plain + 1) * y + (2 * seq_along(y) - 1) / many * y - 2 / many * cumsum(y)
error <- sqrt(mean((adds - mean(adds))^2) / many) / mean(y) * many / (many - 1)
say("gini-low", "units", g - qnorm(0.975) * error)
say("gini-high", "units", g + qnorm(0.975) * error)
left_out <- sapply(seq_along(x), function(i) pairs_gini(x[-i]))
say("gini-jackknife-error", "units", sqrt((many - 1) / many * sum((left_out - mean(left_out))^2)))
say("half", "units", which(cumsum(rev(y)) >= 0.5 * sum(y))[1])
say("four-fifths", "units", which(cumsum(rev(y)) >= 0.8 * sum(y))[1])
keep(do.call(rbind, rows), "chart-in-r.csv")
