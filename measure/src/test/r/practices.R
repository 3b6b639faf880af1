# The second witness of what pedicle.measure.effect says of practices: geepack and, written out by people, the corrected
# sandwiches; lme4; sandwich and clubSandwich. All but glmer see a row for each person, where the project sees cells.
# Rscript practices.R OUT-FOLDER writes practices-in-r.csv (statistic, of what, value) and the invented wedge.csv,
# calm.csv (practices that do not differ) and two-groups.csv.
suppressMessages({library(geepack); library(lme4); library(sandwich); library(clubSandwich); library(numDeriv)})
folder <- commandArgs(trailingOnly = TRUE)[1]
rows <- list()
say <- function(statistic, of, value) {
  rows[[length(rows) + 1]] <<- data.frame(statistic, of, value = trimws(formatC(value, digits = 15, format = "g")))
}
set.seed(2007)
practices <- 12
wedge <- expand.grid(period = 1:5, practice = sprintf("P%02d", 1:practices))
start <- rep(rep(2:5, each = 3), each = 5)
wedge$treated <- as.integer(wedge$period >= start)
wedge$of <- sample(6:40, nrow(wedge), TRUE)
level <- rep(rnorm(practices, sd = 0.5), each = 5)
line <- -0.4 + 0.06 * wedge$period - 0.55 * wedge$treated + level
wedge$count <- rbinom(nrow(wedge), wedge$of, plogis(line))
wedge <- wedge[-c(8, 41), ]
write.csv(wedge, file.path(folder, "wedge.csv"), row.names = FALSE, quote = FALSE)
calm <- wedge
calm$count <- round(calm$of * (0.35 - 0.1 * calm$treated))
write.csv(calm, file.path(folder, "calm.csv"), row.names = FALSE, quote = FALSE)
people <- function(cells) {
  each <- cells[rep(seq_len(nrow(cells)), cells$of), ]
  each$y <- unlist(Map(function(k, n) rep(c(1, 0), c(k, n - k)), cells$count, cells$of))
  each$id <- as.integer(factor(each$practice))
  each
}
root <- function(m, power) {
  e <- eigen((m + t(m)) / 2, symmetric = TRUE)
  e$vectors %*% diag(e$values^power) %*% t(e$vectors)
}
marginal <- function(label, cells, link) {
  each <- people(cells)
  fit <- geeglm(y ~ factor(period) + treated, id = id, data = each, family = binomial(link), corstr = "exchangeable",
                control = geese.control(epsilon = 1e-13, maxit = 200))
  beta <- coef(fit)
  alpha <- unname(summary(fit$geese)$correlation[1, 1])
  say("correlation", label, alpha)
  x <- model.matrix(fit)
  eta <- drop(x %*% beta)
  mu <- if (link == "logit") plogis(eta) else eta
  d <- x * (if (link == "logit") mu * (1 - mu) else 1)
  parts <- lapply(split(seq_along(mu), each$id), function(i) {
    s <- sqrt(mu[i] * (1 - mu[i]))
    v <- outer(s, s) * (alpha + diag(1 - alpha, length(i)))
    list(d = d[i, , drop = FALSE], v = v, r = (each$y - mu)[i])
  })
  b <- solve(Reduce(`+`, lapply(parts, function(p) t(p$d) %*% solve(p$v, p$d))))
  sandwiched <- function(correct) {
    u <- sapply(parts, function(p) {
      half <- root(p$v, 0.5); back <- root(p$v, -0.5)
      # I - H, symmetric in the scale of uncorrelated residuals.
      left <- diag(length(p$r)) - back %*% p$d %*% b %*% t(p$d) %*% back
      t(p$d) %*% solve(p$v, half %*% correct(left) %*% back %*% p$r)
    })
    b %*% (u %*% t(u)) %*% b
  }
  variances <- list(
    NONE = unname(summary(fit)$cov.scaled),
    CR1 = unname(as.matrix(summary(fit)$cov.scaled)) * practices / (practices - 1) * (nrow(each) - 1) / (nrow(each) - ncol(x)),
    KAUERMANN_CARROLL = sandwiched(function(left) root(left, -0.5)),
    MANCL_DEROUEN = sandwiched(solve))
  stopifnot(isTRUE(all.equal(as.matrix(variances$NONE), sandwiched(function(left) diag(nrow(left))), check.attributes = FALSE, tolerance = 1e-6)))
  last <- length(beta)
  say("estimate", label, beta[last])
  spared <- function(at) {
    share <- function(treated) {
      x[, last] <- treated
      eta <- drop(x %*% at)
      100 * mean(if (link == "logit") plogis(eta) else eta)
    }
    share(0) - share(1)
  }
  slope <- grad(spared, beta)
  say("avoided", label, spared(beta))
  for (kind in names(variances)) {
    v <- as.matrix(variances[[kind]])
    say("se", paste(label, kind), sqrt(v[last, last]))
    say("p", paste(label, kind), 2 * pt(-abs(beta[last]) / sqrt(v[last, last]), practices - 2))
    say("avoided-low", paste(label, kind), spared(beta) - qt(0.975, practices - 2) * sqrt(drop(slope %*% v %*% slope)))
  }
}
mixed <- function(label, cells) {
  each <- people(cells)
  linear <- lmer(y ~ factor(period) + treated + (1 | practice), each, REML = TRUE,
                 control = lmerControl(optimizer = "bobyqa", optCtrl = list(rhoend = 1e-10)))
  last <- length(fixef(linear))
  say("mixed-estimate", paste(label, "IDENTITY"), fixef(linear)[last])
  say("mixed-se", paste(label, "IDENTITY"), sqrt(vcov(linear)[last, last]))
  say("between", paste(label, "IDENTITY"), attr(VarCorr(linear)$practice, "stddev"))
  say("within-practice", paste(label, "IDENTITY"), VarCorr(linear)$practice[1] / (VarCorr(linear)$practice[1] + sigma(linear)^2))
  logistic <- glmer(cbind(count, of - count) ~ factor(period) + treated + (1 | practice), cells, binomial, nAGQ = 25,
                    control = glmerControl(optimizer = "bobyqa", optCtrl = list(rhoend = 1e-9), tolPwrss = 1e-12))
  say("mixed-estimate", paste(label, "LOGIT"), fixef(logistic)[last])
  say("mixed-se", paste(label, "LOGIT"), sqrt(vcov(logistic)[last, last]))
  say("between", paste(label, "LOGIT"), attr(VarCorr(logistic)$practice, "stddev"))
  say("within-practice", paste(label, "LOGIT"), VarCorr(logistic)$practice[1] / (VarCorr(logistic)$practice[1] + pi^2 / 3))
}
marginal("LOGIT", wedge, "logit")
marginal("IDENTITY", wedge, "identity")
mixed("wedge", wedge)
mixed("calm", calm)

# Two groups ----------------------------------------------------------------------------------------------------------
groups <- expand.grid(period = 1:8, practice = sprintf("Q%02d", 1:14))
changed <- as.integer(groups$practice) %% 2 == 0
groups$treated <- as.integer(changed & groups$period >= 5)
groups$of <- sample(5:30, nrow(groups), TRUE)
level <- rep(rnorm(14, sd = 0.4), each = 8)
groups$count <- rbinom(nrow(groups), groups$of, plogis(-0.5 + level + 0.05 * groups$period - 0.6 * groups$treated))
write.csv(groups, file.path(folder, "two-groups.csv"), row.names = FALSE, quote = FALSE)
each <- people(groups)
each$changed <- as.integer(as.integer(factor(each$practice)) %% 2 == 0)
each$after <- as.integer(each$period >= 5)
differences <- function(label, fit, each) {
  n <- length(coef(fit))
  say("estimate", label, coef(fit)[n])
  variances <- list(NONE = vcovCL(fit, each$practice, type = "HC0", cadjust = FALSE), CR1 = vcovCL(fit, each$practice, type = "HC1"),
                    KAUERMANN_CARROLL = as.matrix(vcovCR(fit, each$practice, "CR2")), MANCL_DEROUEN = as.matrix(vcovCR(fit, each$practice, "CR3")))
  for (kind in names(variances)) {
    se <- sqrt(variances[[kind]][n, n])
    say("se", paste(label, kind), se)
    say("low", paste(label, kind), coef(fit)[n] - qt(0.975, 12) * se)
    say("p", paste(label, kind), 2 * pt(-abs(coef(fit)[n] / se), 12))
  }
}
differences("differences", lm(y ~ changed * after, each), each)
before <- each[each$period < 5, ]
differences("apart", lm(y ~ changed * period, before), before)
write.csv(do.call(rbind, rows), file.path(folder, "practices-in-r.csv"), row.names = FALSE, quote = FALSE)
