# The second witness of the regressions: base R with MASS, sandwich, clubSandwich, car and numDeriv.
# Rscript regress.R LAKESIDE-DATA.csv OUT-FOLDER writes regress-in-r.csv, a number a line (statistic, of what, value),
# and the data that the models were fitted to: R's mtcars and warpbreaks, MASS's housing, and invented.csv, which is
# made here and stands for nobody.
suppressMessages({library(MASS); library(sandwich); library(clubSandwich); library(car); library(numDeriv)})
arguments <- commandArgs(trailingOnly = TRUE)
folder <- arguments[2]
rows <- list()
say <- function(statistic, of, value) {
  rows[[length(rows) + 1]] <<- data.frame(statistic, of, value = trimws(formatC(value, digits = 15, format = "g")))
}
keep <- function(data, name) write.csv(data, file.path(folder, name), row.names = FALSE, quote = FALSE)

# Data -------------------------------------------------------------------------------------------------------------
set.seed(1965)
n <- 400
practice <- sample(1:24, n, replace = TRUE, prob = (1:24)^1.5)
of_practice <- rnorm(24, sd = 0.6)[practice]
invented <- data.frame(
  practice = sprintf("P%02d", practice),
  role = sample(c("Chiropractor", "Doctor", "Nurse", "Physiotherapist"), n, TRUE, c(0.1, 0.5, 0.15, 0.25)),
  year = sample(1985:2020, n, TRUE),
  fear = round(rnorm(n, 3, 0.8), 2),
  pressure = sample(1:5, n, TRUE))
slopes <- 0.7 * (invented$fear - 3) + 0.02 * (invented$year - 2000) + 0.5 * (invented$role == "Doctor") + of_practice
invented$share <- round(3 + slopes + rnorm(n), 3)
invented$orders <- as.integer(runif(n) < plogis(slopes - 0.4))
invented$agrees <- findInterval(slopes + rlogis(n), c(-1.5, -0.3, 0.8, 2)) + 1
invented$strong <- round(200 * invented$fear + rnorm(n, sd = 30), 4)
invented$share[c(3, 77)] <- NA
invented$fear[c(5, 210, 399)] <- NA
invented$role[c(8, 77)] <- NA
invented$practice[12] <- NA
keep(replace(invented, TRUE, lapply(invented, function(x) ifelse(is.na(x), "", as.character(x)))), "invented.csv")
cars <- mtcars[c("mpg", "wt", "hp", "cyl", "am", "gear", "qsec")]
keep(cars, "mtcars.csv")
keep(warpbreaks, "warpbreaks.csv")
keep(housing, "housing.csv")
lakeside <- read.csv(arguments[1])
complete <- function(...) na.omit(invented[c(..., "practice")])

# What is said of a model -------------------------------------------------------------------------------------------
# Names as in the project: role[Doctor] for roleDoctor.
named <- function(names, data) {
  for (variable in names(data)) {
    if (is.factor(data[[variable]]) || is.character(data[[variable]])) {
      for (level in unique(as.character(data[[variable]]))) {
        names[names == paste0(variable, level)] <- sprintf("%s[%s]", variable, level)
      }
    }
  }
  names
}
terms_of <- function(label, names, estimate, variances, df = Inf) {
  se <- sqrt(diag(variances))
  df <- rep(df, length.out = length(se))
  for (i in seq_along(names)) {
    of <- paste(label, names[i])
    say("estimate", of, estimate[i])
    say("se", of, se[i])
    say("low", of, estimate[i] - qt(0.975, df[i]) * se[i])
    say("high", of, estimate[i] + qt(0.975, df[i]) * se[i])
    say("p", of, 2 * pt(-abs(estimate[i] / se[i]), df[i]))
    if (is.finite(df[i])) say("df", of, df[i])
  }
}
linear <- function(label, model, data, cluster = NULL) {
  names <- named(names(coef(model)), data)
  terms_of(paste(label, "MODEL"), names, coef(model), vcov(model), model$df.residual)
  terms_of(paste(label, "ROBUST"), names, coef(model), vcovHC(model, "HC3"), model$df.residual)
  if (!is.null(cluster)) {
    groups <- length(unique(cluster))
    terms_of(paste(label, "CR1"), names, coef(model), vcovCL(model, cluster, type = "HC1", cadjust = TRUE), groups - 1)
    reduced <- vcovCR(model, cluster, "CR2")
    test <- coef_test(model, reduced, test = "Satterthwaite")
    terms_of(paste(label, "CR2"), names, coef(model), reduced, if (is.null(test$df)) test$df_Satt else test$df)
  }
  fit <- summary(model)
  say("r-squared", label, fit$r.squared)
  say("adjusted-r-squared", label, fit$adj.r.squared)
  say("f", label, fit$fstatistic[1])
  say("f-p", label, pf(fit$fstatistic[1], fit$fstatistic[2], fit$fstatistic[3], lower.tail = FALSE))
  say("sigma", label, fit$sigma)
  say("n", label, nobs(model))
  factors <- vif(model)
  if (is.matrix(factors)) factors <- factors[, 1]
  for (name in names(factors)) say("vif", paste(label, name), factors[name])
}
likelihood <- function(label, height, null, parameters, slopes) {
  say("log-likelihood", label, height)
  say("null-deviance", label, -2 * null)
  say("aic", label, 2 * parameters - 2 * height)
  say("mcfadden", label, 1 - height / null)
  say("likelihood-ratio-p", label, pchisq(2 * (height - null), slopes, lower.tail = FALSE))
}
logistic <- function(label, formula, data, cluster = NULL) {
  model <- glm(formula, binomial, data, control = glm.control(epsilon = 1e-14, maxit = 100))
  # glm's variances are of the step before the last: once more from the end.
  model <- glm(formula, binomial, data, start = coef(model), control = glm.control(epsilon = 1e-14, maxit = 100))
  names <- named(names(coef(model)), data)
  terms_of(paste(label, "MODEL"), names, coef(model), vcov(model))
  terms_of(paste(label, "ROBUST"), names, coef(model), vcovCL(model, seq_len(nobs(model))))
  if (!is.null(cluster)) {
    groups <- length(unique(cluster))
    terms_of(paste(label, "CR1"), names, coef(model), vcovCL(model, cluster), groups - 1)
  }
  marginal(paste(label, "MODEL"), model, vcov(model))
  if (!is.null(cluster)) marginal(paste(label, "CR1"), model, vcovCL(model, cluster), groups - 1)
  likelihood(label, c(logLik(model)), -model$null.deviance / 2, length(coef(model)), length(coef(model)) - 1)
}
# Average marginal effects from R's own predictions: a level against the first, or the slope of plogis;
# their variances by the delta method with numDeriv's gradient.
marginal <- function(label, model, variances, df = Inf) {
  share <- function(at, changed) mean(plogis(drop(model.matrix(delete.response(terms(model)), changed, xlev = model$xlevels) %*% at)))
  said <- function(name, value) {
    moves <- grad(value, coef(model))
    estimate <- value(coef(model))
    se <- sqrt(drop(moves %*% variances %*% moves))
    say("effect", paste(label, name), estimate)
    say("effect-se", paste(label, name), se)
    say("effect-p", paste(label, name), 2 * pt(-abs(estimate / se), df))
  }
  data <- model.frame(model)
  attr(data, "terms") <- NULL
  for (name in attr(terms(model), "term.labels")) {
    levels <- model$xlevels[[name]]
    for (level in levels[-1]) {
      said(sprintf("%s[%s]", name, level), function(at) {
        share(at, replace(data, name, level)) - share(at, replace(data, name, levels[1]))
      })
    }
    if (is.null(levels)) {
      said(name, function(at) {
        slopes <- drop(model.matrix(model) %*% at)
        mean(dlogis(slopes)) * at[name]
      })
    }
  }
}
# polr stops early and differences its Hessian; here its estimates are polished and its variances come from
# Richardson's extrapolation, on a likelihood written out without derivatives. Scores: sandwich's estfun.
ordinal <- function(label, formula, data, cluster = NULL) {
  model <- polr(formula, data, Hess = TRUE, control = list(reltol = 1e-16, maxit = 10000))
  x <- model.matrix(model)[, -1, drop = FALSE]
  y <- as.integer(model.response(model.frame(model)))
  k <- ncol(x)
  centre <- colMeans(x)
  unit <- apply(x, 2, sd)
  z <- scale(x, centre, unit)
  levels <- nlevels(model.response(model.frame(model)))
  loss <- function(at) {
    slopes <- drop(z %*% at[1:k])
    borders <- c(-Inf, at[-(1:k)], Inf)
    -sum(log(ifelse(y > 1 & borders[y] - slopes > 0,
      plogis(slopes - borders[y]) - plogis(slopes - borders[y + 1]),
      plogis(borders[y + 1] - slopes) - plogis(borders[y] - slopes))))
  }
  at <- c(coef(model) * unit, model$zeta - sum(coef(model) * centre))
  for (i in 1:4) at <- at - solve(hessian(loss, at), grad(loss, at))
  carry <- diag(length(at))
  carry[1:k, 1:k] <- diag(1 / unit, k)
  carry[-(1:k), 1:k] <- matrix(centre / unit, length(at) - k, k, byrow = TRUE)
  estimate <- drop(carry %*% at)
  variances <- carry %*% solve(hessian(loss, at)) %*% t(carry)
  names <- c(named(names(coef(model)), data), names(model$zeta))
  terms_of(paste(label, "MODEL"), names, estimate, variances)
  polished <- model
  polished$coefficients <- setNames(estimate[1:k], names(coef(model)))
  polished$zeta <- setNames(estimate[-(1:k)], names(model$zeta))
  slopes <- drop(x %*% polished$coefficients)
  upto <- cbind(plogis(outer(-slopes, polished$zeta, "+")), 1)
  polished$fitted.values <- upto - cbind(0, upto[, -levels])
  scores <- estfun(polished)
  robust <- function(groups) {
    sums <- rowsum(scores, groups)
    variances %*% crossprod(sums) %*% variances * nrow(sums) / (nrow(sums) - 1)
  }
  terms_of(paste(label, "ROBUST"), names, estimate, robust(seq_along(y)))
  if (!is.null(cluster)) {
    terms_of(paste(label, "CR1"), names, estimate, robust(cluster), length(unique(cluster)) - 1)
  }
  counts <- table(y)
  likelihood(label, -loss(at), sum(counts * log(counts / length(y))), length(at), k)
  brant(label, model, x, y, levels)
}
# Brant (1990): the binary models at each border, their variances together, and Wald's test that slopes are the same.
brant <- function(label, model, x, y, levels) {
  borders <- lapply(1:(levels - 1), function(j) {
    glm(y > j ~ x, family = binomial, control = glm.control(epsilon = 1e-14, maxit = 100))
  })
  one <- cbind(1, x)
  bread <- lapply(borders, function(model) {
    share <- fitted(model)
    solve(crossprod(one * sqrt(share * (1 - share))))
  })
  k <- ncol(x)
  at <- function(j) (j - 1) * k + 1:k
  variances <- matrix(0, k * (levels - 1), k * (levels - 1))
  for (l in 1:(levels - 1)) for (m in l:(levels - 1)) {
    weight <- fitted(borders[[m]]) * (1 - fitted(borders[[l]]))
    both <- (bread[[l]] %*% crossprod(one, weight * one) %*% bread[[m]])[-1, -1, drop = FALSE]
    variances[at(l), at(m)] <- both
    variances[at(m), at(l)] <- t(both)
  }
  slopes <- unlist(lapply(borders, function(model) coef(model)[-1]))
  test <- function(columns) {
    contrasts <- do.call(rbind, lapply(2:(levels - 1), function(m) {
      block <- matrix(0, length(columns), length(slopes))
      block[cbind(seq_along(columns), columns)] <- 1
      block[cbind(seq_along(columns), (m - 1) * k + columns)] <- -1
      block
    }))
    off <- contrasts %*% slopes
    c(t(off) %*% solve(contrasts %*% variances %*% t(contrasts)) %*% off)
  }
  assign <- attr(model.matrix(model), "assign")[-1]
  say("brant", label, test(1:k))
  say("brant-p", label, pchisq(test(1:k), k * (levels - 2), lower.tail = FALSE))
  predictors <- attr(terms(model), "term.labels")
  for (i in seq_along(predictors)) say("brant", paste(label, predictors[i]), test(which(assign == i)))
}

# The models --------------------------------------------------------------------------------------------------------
cars$cyl <- factor(cars$cyl)
linear("cars", lm(mpg ~ wt + hp + cyl, cars), cars)
linear("cars-gears", lm(mpg ~ wt + hp, cars), cars, cars$gear)
linear("breaks", lm(breaks ~ wool + tension, warpbreaks), warpbreaks)
whole <- complete("share", "role", "year", "fear")
linear("invented", lm(share ~ role + year + fear, whole), whole, whole$practice)
whole <- complete("strong", "fear", "pressure")
linear("strong", lm(strong ~ fear + pressure, whole), whole, whole$practice)
linear("lakeside", lm(img_last10 ~ role + years_in_practice + setting, lakeside), lakeside, lakeside$practice_id)
logistic("cars-am-logistic", am ~ hp + qsec, mtcars)
whole <- complete("orders", "role", "year", "fear")
logistic("invented-logistic", orders ~ role + year + fear, whole, whole$practice)
lakeside$half <- as.integer(lakeside$img_last10 >= 5)
logistic("lakeside-logistic", half ~ role + years_in_practice + setting, lakeside, lakeside$practice_id)
whole <- complete("agrees", "role", "year", "fear")
whole$agrees <- factor(whole$agrees)
ordinal("invented-ordinal", agrees ~ role + year + fear, whole, whole$practice)
expanded <- housing[rep(seq_len(nrow(housing)), housing$Freq), ]
ordinal("housing-ordinal", Sat ~ Infl + Type + Cont, expanded)

write.csv(do.call(rbind, rows), file.path(folder, "regress-in-r.csv"), row.names = FALSE, quote = FALSE)
