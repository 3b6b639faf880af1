# The second witness of components and their rotations: base R, psych and GPArotation.
# Rscript structure.R SURVEY-FOLDER OUT.csv writes one line a number: statistic, of what, value.
#
# Two sources: the 24 tests of Harman (1976) that come with R, as a correlation matrix of 145 people, which is
# written too; and the complete answers to the Lakeside survey, for scores.
suppressMessages(library(psych))
suppressMessages(library(GPArotation))
arguments <- commandArgs(trailingOnly = TRUE)
rows <- list()
say <- function(statistic, of, value) {
  rows[[length(rows) + 1]] <<- data.frame(statistic, of, value = trimws(formatC(value, digits = 15, format = "g")))
}

# psych's own rotations stop early (varimax at a relative change of 1e-5, oblimin at a gradient of 1e-5); here they go
# on until nothing moves. The rest is psych's: order, sign, phi and explained variance.
unrotated <- function(r, count) unclass(principal(r, count, rotate = "none")$loadings)
varimaxed <- function(r, count) unclass(varimax(unrotated(r, count), normalize = TRUE, eps = 1e-15)$loadings)
ordered <- function(loadings, phi) {
  order <- order(colSums(loadings^2), decreasing = TRUE)
  sign <- diag(sign(colSums(loadings[, order])))
  list(loadings = loadings[, order] %*% sign, phi = sign %*% phi[order, order] %*% sign)
}
rotations <- function(r, count) {
  upright <- diag(count)
  pro <- stats::promax(varimaxed(r, count), m = 4)
  back <- solve(pro$rotmat)
  # Where there is more than one valley, the deepest of some starts, and there to the bottom.
  starts <- lapply(1:8, function(i) if (i == 1) upright else Random.Start(count))
  falls <- lapply(starts, function(start) oblimin(unrotated(r, count), Tmat = start))
  first <- falls[[which.min(sapply(falls, function(fall) fall$Table[nrow(fall$Table), 2]))]]
  deepest <- suppressWarnings(oblimin(unrotated(r, count), Tmat = first$Th, eps = 1e-9, maxit = 500))
  list(
    none = ordered(unrotated(r, count), upright),
    varimax = ordered(varimaxed(r, count), upright),
    promax = ordered(unclass(pro$loadings), cov2cor(back %*% t(back))),
    oblimin = ordered(deepest$loadings, deepest$Phi))
}

set.seed(1964)
r <- Harman74.cor$cov
tests <- make.names(rownames(r))
for (i in 1:24) for (j in 1:24) say("correlation", paste(tests[i], tests[j]), r[i, j])
adequacy <- KMO(r)
say("kmo", "all", adequacy$MSA)
for (i in 1:24) say("msa", tests[i], adequacy$MSAi[i])
bartlett <- cortest.bartlett(r, 145)
say("bartlett-chi-square", "all", bartlett$chisq)
say("bartlett-df", "all", bartlett$df)
say("bartlett-p", "all", bartlett$p.value)
turned <- rotations(r, 4)
for (name in names(turned)) {
  l <- turned[[name]]$loadings
  phi <- turned[[name]]$phi
  structure <- l %*% phi
  weights <- solve(r, structure)
  for (c in 1:4) {
    for (i in 1:24) {
      say("loading", paste(name, tests[i], c), l[i, c])
      say("structure", paste(name, tests[i], c), structure[i, c])
      say("weight", paste(name, tests[i], c), weights[i, c])
    }
    for (d in 1:4) say("phi", paste(name, c, d), phi[c, d])
    say("squares", paste(name, c), (phi %*% t(l) %*% l)[c, c])
  }
  for (i in 1:24) {
    say("communality", paste(name, tests[i]), sum(unrotated(r, 4)[i, ]^2))
    say("complexity", paste(name, tests[i]), sum(l[i, ]^2)^2 / sum(l[i, ]^4))
  }
}

# psych's principal() from start to end, with its own early stops.
for (name in c("varimax", "promax", "oblimin")) {
  p <- principal(r, 4, rotate = name)
  for (c in 1:4) {
    for (i in 1:24) say("psych-loading", paste(name, tests[i], c), p$loadings[i, c])
    if (!is.null(p$Phi)) for (d in 1:4) say("psych-phi", paste(name, c, d), p$Phi[c, d])
    say("psych-squares", paste(name, c), p$Vaccounted["SS loadings", c])
  }
}

data <- read.csv(file.path(arguments[1], "data.csv"), check.names = FALSE)
scales <- read.csv(file.path(arguments[1], "scales.csv"))
items <- unlist(strsplit(scales$items, " +"))
asked <- data[items]
asked[asked == -99] <- NA
complete <- as.matrix(na.omit(asked))
r <- cor(complete)
turned <- rotations(r, 6)
for (name in names(turned)) {
  scores <- scale(complete) %*% solve(r, turned[[name]]$loadings %*% turned[[name]]$phi)
  for (c in 1:6) {
    for (i in 1:24) say("lakeside-loading", paste(name, items[i], c), turned[[name]]$loadings[i, c])
    for (person in 1:10) say("score", paste(name, person, c), scores[person, c])
  }
}
write.csv(do.call(rbind, rows), arguments[2], row.names = FALSE, quote = FALSE)
