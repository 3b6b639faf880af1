# The second witness of the comparisons: base R on its own data and on small sets made here with a seed.
# Rscript compare.R OUT.csv DATA.csv writes one line a number (statistic, of what, value) and the data used (set,
# variable, values; the people of one set stand in the same order in each of its variables, NA where there is none).
arguments <- commandArgs(trailingOnly = TRUE)
rows <- list()
say <- function(statistic, of, value) {
  rows[[length(rows) + 1]] <<- data.frame(statistic, of, value = trimws(formatC(as.numeric(value), digits = 15, format = "g")))
}
sets <- list()
written <- function(values) trimws(formatC(as.numeric(values), digits = 15, format = "g"))
keep <- function(set, ...) {
  variables <- list(...)
  for (variable in names(variables)) {
    sets[[length(sets) + 1]] <<- data.frame(set, variable, values = paste(written(variables[[variable]]), collapse = " "))
  }
  # What is read back from the file is what is tested.
  invisible(lapply(variables, function(values) suppressWarnings(as.numeric(written(values)))))
}
test <- function(result, of) {
  say("statistic", of, result$statistic)
  for (i in seq_along(result$parameter)) say(paste0("df", i), of, result$parameter[i])
  say("p", of, result$p.value)
}

# Limits of noncentralities, to the last digit that R's pt, pf and pchisq bear.
root <- function(f, from, to) uniroot(f, c(from, to), tol = 1e-12, maxiter = 10000)$root
# R's pt is only near for a noncentrality over 37.62; there, the integral that it stands for.
below.t <- function(t, df, d) if (abs(d) < 37) suppressWarnings(pt(t, df, d)) else
  integrate(function(s) pnorm(t * s - d) * 2 * s * df * dchisq(s^2 * df, df), max(0, 1 - 10 / sqrt(2 * df)), 1 + 10 / sqrt(2 * df), rel.tol = 1e-12, subdivisions = 1000)$value
ncp.t <- function(t, df) {
  width <- 10 + abs(t)
  c(root(function(d) below.t(t, df, d) - 0.975, t - width, t + width),
    root(function(d) below.t(t, df, d) - 0.025, t - width, t + width))
}
ncp.up <- function(cdf, start) sapply(c(0.975, 0.025), function(chance) {
  if (cdf(0) <= chance) 0 else root(function(l) cdf(l) - chance, 0, 3 * start + 60)
})
interval <- function(name, of, value, low, high) {
  say(name, of, value)
  say(paste0(name, "-low"), of, min(low, value))
  say(paste0(name, "-high"), of, max(high, value))
}
factor.j <- function(df) exp(lgamma(df / 2) - log(sqrt(df / 2)) - lgamma((df - 1) / 2))
hedges <- function(x, y, of) {
  n <- length(x); m <- length(y); df <- n + m - 2
  s <- sqrt(((n - 1) * var(x) + (m - 1) * var(y)) / df)
  scale <- sqrt(1 / n + 1 / m)
  d <- (mean(x) - mean(y)) / s
  limits <- ncp.t(d / scale, df)
  interval("hedges", of, d * factor.j(df), limits[1] * scale * factor.j(df), limits[2] * scale * factor.j(df))
}
hedges.paired <- function(x, y, of) {
  d <- x - y; n <- length(d); df <- n - 1
  limits <- ncp.t(mean(d) / sd(d) * sqrt(n), df)
  interval("hedges-paired", of, mean(d) / sd(d) * factor.j(df), limits[1] / sqrt(n) * factor.j(df), limits[2] / sqrt(n) * factor.j(df))
}
cliff <- function(x, y, of) {
  d <- sign(outer(x, y, "-")); n <- nrow(d); m <- ncol(d); delta <- mean(d); z <- qnorm(0.975)
  if (abs(delta) == 1) {
    bound <- (min(n, m) - z^2) / (min(n, m) + z^2)
    return(if (delta > 0) interval("cliff", of, 1, bound, 1) else interval("cliff", of, -1, -1, -bound))
  }
  v <- (m^2 * sum((rowMeans(d) - delta)^2) + n^2 * sum((colMeans(d) - delta)^2) - sum((d - delta)^2)) /
    (m * n * (m - 1) * (n - 1))
  v <- max(v, (1 - delta^2) / (m * n - 1))
  half <- z * sqrt(v) * sqrt((1 - delta^2)^2 + z^2 * v)
  interval("cliff", of, delta, max(-1, (delta - delta^3 - half) / (1 - delta^2 + z^2 * v)),
           min(1, (delta - delta^3 + half) / (1 - delta^2 + z^2 * v)))
}
two <- function(x, y, of) {
  x <- x[!is.na(x)]; y <- y[!is.na(y)]
  welch <- t.test(x, y)
  test(welch, paste("welch-t", of))
  interval("mean-difference", paste("welch-t", of), mean(x) - mean(y), welch$conf.int[1], welch$conf.int[2])
  test(t.test(x, y, var.equal = TRUE), paste("student-t", of))
  test(suppressWarnings(wilcox.test(x, y)), paste("mann-whitney", of))
  hedges(x, y, of)
  cliff(x, y, of)
}
eta <- function(y, g, of, name = "eta") {
  a <- anova(lm(y ~ factor(g))); df1 <- a$Df[1]; df2 <- a$Df[2]; f <- a$"F value"[1]
  ss <- a$"Sum Sq"; ms <- ss[2] / df2; n <- length(y)
  limits <- ncp.up(function(l) pf(f, df1, df2, l), f * df1)
  interval(name, of, ss[1] / sum(ss), limits[1] / (limits[1] + df2), limits[2] / (limits[2] + df2))
  if (name == "eta") interval("omega", of, max(0, (ss[1] - df1 * ms) / (sum(ss) + ms)), limits[1] / (limits[1] + n), limits[2] / (limits[2] + n))
}
many <- function(y, g, of) {
  both <- !is.na(y) & !is.na(g); y <- y[both]; g <- g[both]
  test(oneway.test(y ~ g), paste("welch-anova", of))
  test(oneway.test(y ~ g, var.equal = TRUE), paste("anova", of))
  test(kruskal.test(y, g), paste("kruskal-wallis", of))
  eta(y, g, of)
  eta(rank(y), g, of, "epsilon")
  levels <- sort(unique(g)); k <- length(levels); n <- length(y)
  tukey <- TukeyHSD(aov(y ~ factor(g)))[[1]]
  ties <- sum(table(y)^3 - table(y)); r <- rank(y); dunn <- c()
  for (i in 1:(k - 1)) for (j in (i + 1):k) {
    pair <- paste(of, levels[i], levels[j])
    a <- y[g == levels[i]]; b <- y[g == levels[j]]
    va <- var(a) / length(a); vb <- var(b) / length(b)
    df <- (va + vb)^2 / (va^2 / (length(a) - 1) + vb^2 / (length(b) - 1))
    t <- (mean(a) - mean(b)) / sqrt(va + vb)
    half <- qtukey(0.95, k, max(df, 2)) / sqrt(2) * sqrt(va + vb)
    # R's ptukey needs two degrees of freedom.
    if (df >= 2) say("games-howell", pair, ptukey(abs(t) * sqrt(2), k, df, lower.tail = FALSE))
    if (df >= 2) say("games-howell-low", pair, mean(a) - mean(b) - half)
    row <- paste(levels[j], levels[i], sep = "-")
    say("tukey", pair, tukey[row, "p adj"])
    say("tukey-low", pair, -tukey[row, "upr"])
    z <- (mean(r[g == levels[i]]) - mean(r[g == levels[j]])) /
      sqrt((n * (n + 1) / 12 - ties / (12 * (n - 1))) * (1 / length(a) + 1 / length(b)))
    say("dunn-z", pair, z)
    dunn[pair] <- 2 * pnorm(-abs(z))
  }
  for (way in c("holm", "BH", "bonferroni")) {
    adjusted <- p.adjust(dunn, way)
    for (pair in names(adjusted)) say(paste0("dunn-", way), pair, adjusted[pair])
  }
}
pairs <- function(x, y, of) {
  result <- t.test(x, y, paired = TRUE)
  test(result, paste("paired-t", of))
  interval("mean-difference", paste("paired-t", of), mean(x - y), result$conf.int[1], result$conf.int[2])
  test(suppressWarnings(wilcox.test(x, y, paired = TRUE)), paste("signed-rank", of))
  hedges.paired(x, y, of)
  d <- (x - y)[x != y]; n <- length(d); r <- rank(abs(d))
  value <- (sum(r[d > 0]) - sum(r[d < 0])) / sum(r)
  error <- sqrt((2 * n^3 + 3 * n^2 + n) / 6) / (n * (n + 1) / 2)
  if (abs(value) < 1) interval("rank-biserial", of, value, tanh(atanh(value) - qnorm(0.975) * error), tanh(atanh(value) + qnorm(0.975) * error))
}
relation <- function(x, y, of) {
  n <- length(x)
  for (method in c("pearson", "spearman", "kendall")) {
    result <- suppressWarnings(cor.test(x, y, method = method))
    # Our t by ranks is not what R prints for Spearman, S is; for a line R's t is what rounding leaves.
    say("statistic", paste(method, of), result$statistic)
    # With a rising order R takes 1 less the lower tail for Kendall; turned round, the tail itself, which is as long.
    turned <- suppressWarnings(cor.test(x, -y, method = method))
    say("p", paste(method, of), if (method == "kendall") min(result$p.value, turned$p.value) else result$p.value)
    r <- result$estimate
    error <- switch(method, pearson = 1 / sqrt(n - 3), spearman = sqrt((1 + r^2 / 2) / (n - 3)), kendall = sqrt(0.437 / (n - 4)))
    interval("correlation", paste(method, of), r, tanh(atanh(r) - qnorm(0.975) * error), tanh(atanh(r) + qnorm(0.975) * error))
    if (method == "pearson") stopifnot(all.equal(c(tanh(atanh(r) - qnorm(0.975) * error)), result$conf.int[1], check.attributes = FALSE))
  }
}
# A table is kept as the cells' rows, columns and counts of people.
table.of <- function(counts, of) {
  keep(of, row = row(counts), column = col(counts), count = counts)
  for (yates in c(TRUE, FALSE)) test(suppressWarnings(chisq.test(counts, correct = yates)), paste(if (yates) "chi-square" else "chi-square-uncorrected", of))
  plain <- suppressWarnings(chisq.test(counts, correct = FALSE)); most <- sum(counts) * (min(dim(counts)) - 1)
  limits <- ncp.up(function(l) pchisq(plain$statistic, plain$parameter, l), plain$statistic)
  interval("cramer", of, sqrt(plain$statistic / most), sqrt(limits[1] / most), min(1, sqrt(limits[2] / most)))
  # R gives up on hair and eyes.
  if (sum(counts) < 500) say("p", paste("fisher", of), fisher.test(counts, workspace = 2e7)$p.value)
  if (all(dim(counts) == 2)) {
    result <- fisher.test(counts)
    if (is.finite(result$estimate)) {
      # R stops its search for the odds ratio and its bounds early; here to the end.
      m <- sum(counts[, 1]); other <- sum(counts[, 2]); k <- sum(counts[1, ]); x <- counts[1, 1]
      lo <- max(0, k - other); hi <- min(k, m); support <- lo:hi; logs <- dhyper(support, m, other, k, log = TRUE)
      chances <- function(w) { d <- logs + w * support; d <- exp(d - max(d)); d / sum(d) }
      value <- if (x == lo) 0 else exp(root(function(w) sum(support * chances(w)) - x, -50, 50))
      low <- if (x == lo) 0 else exp(root(function(w) sum(chances(w)[support >= x]) - 0.025, -50, 50))
      high <- exp(root(function(w) sum(chances(w)[support <= x]) - 0.025, -50, 50))
      stopifnot(all.equal(c(value, low, high), c(result$estimate, result$conf.int), tolerance = 1e-2, check.attributes = FALSE))
      interval("odds", paste("fisher", of), value, low, high)
    }
  }
}
trend.of <- function(yes, n, of) {
  keep(of, row = rep(seq_along(n), 2), column = rep(c(1, 2), each = length(n)), count = c(n - yes, yes))
  test(prop.trend.test(yes, n), paste("cochran-armitage", of))
}
changes.of <- function(counts, of) {
  keep(of, row = row(counts), column = col(counts), count = counts)
  test(mcnemar.test(counts), paste("mcnemar", of))
  if (nrow(counts) == 2) say("p", paste("mcnemar-exact", of), binom.test(counts[1, 2], counts[1, 2] + counts[2, 1])$p.value)
  if (nrow(counts) == 2) {
    wilson <- function(x, n) prop.test(x, n, correct = FALSE)$conf.int
    n <- sum(counts); after <- wilson(sum(counts[, 2]), n); before <- wilson(sum(counts[2, ]), n)
    p2 <- sum(counts[, 2]) / n; p1 <- sum(counts[2, ]) / n
    product <- counts[1, 1] * counts[2, 2] - counts[1, 2] * counts[2, 1]
    corrected <- if (product > n / 2) product - n / 2 else min(product, 0)
    margins <- prod(rowSums(counts), colSums(counts))
    phi <- if (margins == 0) 0 else corrected / sqrt(margins)
    low <- p2 - p1 - sqrt((p2 - after[1])^2 - 2 * phi * (p2 - after[1]) * (before[2] - p1) + (before[2] - p1)^2)
    high <- p2 - p1 + sqrt((after[2] - p2)^2 - 2 * phi * (after[2] - p2) * (p1 - before[1]) + (p1 - before[1])^2)
    interval("change", of, p2 - p1, low, high)
  }
}

# R's own data.
d <- keep("sleep", first = sleep$extra[sleep$group == 1], second = sleep$extra[sleep$group == 2])
two(d$first, d$second, "sleep"); pairs(d$first, d$second, "sleep")
d <- keep("mtcars", mpg = mtcars$mpg, am = mtcars$am, cyl = mtcars$cyl, wt = mtcars$wt, gear = mtcars$gear)
two(d$mpg[d$am == 0], d$mpg[d$am == 1], "mtcars"); many(d$mpg, d$cyl, "mtcars"); relation(d$mpg, d$wt, "mtcars")
d <- keep("warpbreaks", breaks = warpbreaks$breaks, tension = as.numeric(warpbreaks$tension), wool = as.numeric(warpbreaks$wool))
two(d$breaks[d$wool == 1], d$breaks[d$wool == 2], "warpbreaks"); many(d$breaks, d$tension, "warpbreaks")
d <- keep("airquality", ozone = airquality$Ozone, month = airquality$Month)
many(d$ozone, d$month, "airquality")
d <- keep("insects", count = InsectSprays$count, spray = as.numeric(InsectSprays$spray))
many(d$count, d$spray, "insects")

# Made with a seed: sizes at the edge, heavy ties, no ties, and differences with p far under what 1 less a lower tail holds.
set.seed(20261124)
d <- keep("pair-of-pairs", x = c(1.5, 2.25), y = c(4, 4.5)); two(d$x, d$y, "pair-of-pairs")
d <- keep("likert", x = sample(1:5, 60, TRUE, c(1, 2, 3, 4, 5)), y = sample(1:5, 60, TRUE, c(5, 4, 3, 2, 1)))
two(d$x, d$y, "likert"); pairs(d$x, d$y, "likert"); relation(d$x, d$y, "likert")
d <- keep("untied", x = round(rnorm(48), 9), y = round(rnorm(48, 0.6), 9)); two(d$x, d$y, "untied"); pairs(d$x, d$y, "untied")
d <- keep("untied-sum", x = d$x, y = round(d$x + d$y, 9)); relation(d$x, d$y, "untied-sum")
d <- keep("untied-short", x = round(rnorm(8), 9), y = round(rnorm(8), 9)); relation(d$x, d$y, "untied-short")
d <- keep("untied-long", x = round(rnorm(120), 9), y = round(rnorm(120), 9)); relation(d$x, d$y, "untied-long"); two(d$x, d$y, "untied-long")
d <- keep("far-apart", x = round(rnorm(60), 6), y = round(rnorm(60, 6), 6)); two(d$x, d$y, "far-apart")
d <- keep("very-far-apart", x = round(rnorm(150), 6), y = round(rnorm(150, 9), 6)); two(d$x, d$y, "very-far-apart")
d <- keep("apart", x = round(runif(30), 6), y = round(2 + runif(20), 6)); two(d$x, d$y, "apart")
d <- keep("tight", x = round(1:200 + rnorm(200), 6), y = 1:200); relation(d$x, d$y, "tight"); pairs(d$x, d$y, "tight")
d <- keep("six-groups", y = round(rnorm(90, rep(c(0, 0, 0.4, 0.8, 2, 5), c(5, 10, 15, 20, 30, 10)), rep(1:6, c(5, 10, 15, 20, 30, 10))), 6), g = rep(1:6, c(5, 10, 15, 20, 30, 10)))
many(d$y, d$g, "six-groups")
d <- keep("two-each", y = c(1, 2, 4, 5.5, 3, 9), g = c(1, 1, 2, 2, 3, 3)); many(d$y, d$g, "two-each")
d <- keep("far-groups", y = round(rnorm(120, rep(c(0, 4, 9, 20), each = 30)), 6), g = rep(1:4, each = 30)); many(d$y, d$g, "far-groups")

# Tables: Fisher's tea, hair and eyes, and some made here.
table.of(matrix(c(3, 1, 1, 3), 2), "tea")
table.of(apply(HairEyeColor, c(1, 2), sum), "hair-eyes")
table.of(matrix(c(30, 12, 8, 25), 2), "two-by-two")
table.of(matrix(c(0, 9, 11, 7), 2), "empty-cell")
table.of(matrix(c(9, 0, 11, 7), 2), "empty-corner")
table.of(matrix(c(210, 15, 20, 190), 2), "strong")
table.of(matrix(c(4, 1, 0, 2, 5, 1, 0, 3, 6, 1, 2, 2), 3), "three-by-four")
# Agresti (2002), Categorical Data Analysis, p. 57: income and job satisfaction.
table.of(matrix(c(1, 2, 1, 0, 3, 3, 6, 1, 10, 10, 14, 9, 6, 7, 12, 11), 4), "job")
table.of(matrix(c(8, 2, 1, 1, 9, 2, 0, 3, 7, 2, 2, 2, 1, 1, 6), 5), "five-by-three")
trend.of(c(83, 90, 129, 70), c(86, 93, 136, 82), "smokers")
trend.of(c(2, 5, 9, 14, 19), c(20, 20, 21, 22, 20), "rising")
trend.of(c(1, 60, 190), c(200, 200, 200), "steep")
# Agresti (1990), p. 350: approval of the president's performance in two surveys.
changes.of(matrix(c(794, 86, 150, 570), 2), "approval")
changes.of(matrix(c(10, 2, 9, 14), 2), "few-changes")
changes.of(matrix(c(20, 5, 4, 10, 30, 6, 8, 12, 25), 3), "three-answers")

# The distributions themselves.
# R's ptukey is off by up to 8e-5 at few degrees of freedom, as the t-test shows for two groups; so the integral that it
# stands for is done here as well.
range.tail <- function(q, k, df) {
  inner <- Vectorize(function(w) integrate(function(z) k * dnorm(z) * (pnorm(z)^(k - 1) - (pnorm(z) - pnorm(z - w))^(k - 1)), -9, 12 + w, rel.tol = 1e-10, subdivisions = 1000)$value)
  integrate(function(s) 2 * s * df * dchisq(s^2 * df, df) * inner(q * s), 0, 1 + 12 / sqrt(df), rel.tol = 1e-9, subdivisions = 1000)$value
}
for (k in c(2, 3, 10)) for (df in c(2, 4.5, 60)) for (q in c(0.5, 3.5, 6)) {
  say("ptukey", paste(q, k, df), ptukey(q, k, df, lower.tail = FALSE))
  say("range", paste(q, k, df), range.tail(q, k, df))
}
for (t in c(-2, 0, 0.5, 3, 12)) for (df in c(1, 2.5, 10, 200)) for (delta in c(-1, 0, 2, 10)) say("pt", paste(t, df, delta), suppressWarnings(pt(t, df, delta)))
for (x in c(0.5, 4, 30, 200)) for (df in c(1, 3, 12)) for (lambda in c(0, 1.5, 20, 150)) say("pchisq", paste(x, df, lambda), suppressWarnings(pchisq(x, df, lambda)))
for (f in c(0.2, 1.5, 6, 40)) for (df1 in c(1, 4)) for (df2 in c(3, 20.5, 400)) for (lambda in c(0, 1.5, 20, 150)) say("pf", paste(f, df1, df2, lambda), suppressWarnings(pf(f, df1, df2, lambda)))
for (z in c(0, 1.96, 8, 37)) say("pnorm", z, pnorm(z, lower.tail = FALSE))
for (t in c(0.1, 2, 12, 60, 300)) for (df in c(1, 3.7, 30, 250, 5000)) say("pt-tails", paste(t, df), 2 * pt(-t, df))
for (f in c(0.3, 2, 20, 200)) for (df1 in c(1, 3, 8)) for (df2 in c(2.2, 30, 600)) say("pf-tail", paste(f, df1, df2), pf(f, df1, df2, lower.tail = FALSE))
for (x in c(0.1, 5, 100, 1300)) for (df in c(1, 4, 30)) say("pchisq-tail", paste(x, df), pchisq(x, df, lower.tail = FALSE))

write.csv(do.call(rbind, rows), arguments[1], row.names = FALSE, quote = FALSE)
write.csv(do.call(rbind, sets), arguments[2], row.names = FALSE, quote = FALSE)
