# The second witness of alpha, omega and what each item adds: psych.
# Rscript reliability.R SURVEY-FOLDER OUT.csv writes one line a number: statistic, of what, value.
#
# Two sources: the scales of the Lakeside survey, from answers; and the 24 tests of Harman (1976) that come with R, as
# a correlation matrix, which is written too.
suppressMessages(library(psych))
arguments <- commandArgs(trailingOnly = TRUE)
rows <- list()
say <- function(statistic, of, value) {
  rows[[length(rows) + 1]] <<- data.frame(statistic, of, value = trimws(formatC(value, digits = 15, format = "g")))
}
words <- function(text) strsplit(text, " +")[[1]]
quiet <- function(x) { capture.output(value <- suppressWarnings(suppressMessages(x))); value }

one_factor <- function(r, of) {
  for (fm in c("minres", "ml")) {
    f <- quiet(fa(r, 1, fm = fm))
    for (i in seq_len(ncol(r))) {
      say(paste0(fm, "-loading"), paste(of, colnames(r)[i]), f$loadings[i, 1])
      say(paste0(fm, "-uniqueness"), paste(of, colnames(r)[i]), f$uniquenesses[i])
    }
  }
}
omegas <- function(r, sds, of) {
  for (fm in c("minres", "ml")) {
    say(paste0(fm, "-omega"), of, quiet(omega(r, 1, fm = fm, flip = FALSE, plot = FALSE))$omega.tot)
    f <- quiet(fa(r, 1, fm = fm))
    common <- sum(f$loadings[, 1] * sds)^2
    say(paste0(fm, "-omega-raw"), of, common / (common + sum(f$uniquenesses * sds^2)))
  }
}
added <- function(a, of, correlated) {
  for (item in rownames(a$alpha.drop)) {
    if (!correlated) say("raw.r", paste(of, item), a$item.stats[item, "raw.r"])
    say("r.drop", paste(of, item), a$item.stats[item, "r.drop"])
    say("r.cor", paste(of, item), a$item.stats[item, "r.cor"])
    say("alpha-dropped", paste(of, item), a$alpha.drop[item, "raw_alpha"])
    say("standardised-dropped", paste(of, item), a$alpha.drop[item, "std.alpha"])
  }
}

data <- read.csv(file.path(arguments[1], "data.csv"), check.names = FALSE)
scales <- read.csv(file.path(arguments[1], "scales.csv"))
for (i in seq_len(nrow(scales))) {
  scale <- scales$scale[i]
  items <- data[words(scales$items[i])]
  items[items == -99] <- NA
  # As asked, before any item is turned round.
  reversed <- quiet(psych::alpha(na.omit(items), check.keys = TRUE))$keys[[1]]
  for (j in seq_along(reversed)) say("reversed", paste(scale, names(items)[j]), as.numeric(grepl("^-", reversed[j])))
  for (name in words(scales$reversed[i])) items[[name]] <- 6 - items[[name]]
  complete <- na.omit(items)
  a <- quiet(psych::alpha(complete))
  say("alpha", scale, a$total$raw_alpha)
  say("alpha-low", scale, a$feldt$lower.ci[[1]])
  say("alpha-high", scale, a$feldt$upper.ci[[1]])
  say("standardised", scale, a$total$std.alpha)
  say("mean-correlation", scale, a$total$average_r)
  say("alpha-by-pairs", scale, quiet(psych::alpha(items))$total$raw_alpha)
  added(a, scale, FALSE)
  one_factor(cor(complete), scale)
  omegas(cor(complete), sapply(complete, sd), scale)
}

r <- Harman74.cor$cov
dimnames(r) <- list(make.names(rownames(r)), make.names(rownames(r)))
for (a in rownames(r)) for (b in rownames(r)) say("correlation", paste(a, b), r[a, b])
a <- quiet(psych::alpha(r))
say("standardised", "harman", a$total$std.alpha)
added(a, "harman", TRUE)
one_factor(r, "harman")
omegas(r, rep(1, 24), "harman")
write.csv(do.call(rbind, rows), arguments[2], row.names = FALSE, quote = FALSE)
