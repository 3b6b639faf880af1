# The third witness of pedicle.measure.chart: what others' packages say of invented series. Rscript packages.R OUT-FOLDER
# writes packages-in-r.csv, a number a line (statistic, of what, value), and the invented data beside it:
# packages-months.csv and packages-units.csv. qicharts2 is by the author of the rules of runs; FunnelPlotR follows
# Spiegelhalter as the NHS does. Where they choose otherwise than the project it says so here.
library(qicharts2)
library(FunnelPlotR)
folder <- commandArgs(trailingOnly = TRUE)[1]
rows <- list()
say <- function(statistic, of, value) {
  rows[[length(rows) + 1]] <<- data.frame(statistic, of, value = trimws(formatC(as.numeric(value), digits = 15, format = "g")))
}
keep <- function(data, name) write.csv(data, file.path(folder, name), row.names = FALSE, quote = FALSE)
set.seed(1131)

# Months: steady ones, with a step, with a trend, on few counts (so that many lie on the median), of many people, a saw.
shapes <- list(
  steady = function(n) rep(0.3, n),
  step = function(n) c(rep(0.25, n %/% 2), rep(0.4, n - n %/% 2)),
  trend = function(n) seq(0.2, 0.5, length.out = n),
  wave = function(n) 0.3 + 0.12 * sin(seq_len(n) / 4),
  saw = function(n) rep_len(c(0.2, 0.4), n),
  rare = function(n) rep(0.05, n))
series <- list()
for (shape in names(shapes)) {
  for (people in c(20, 90, 4000)) {
    n <- sample(14:30, 1)
    of <- if (people == 20) rep(20, n) else sample(round(people / 2):round(1.5 * people), n, TRUE)
    want <- pmin(0.95, pmax(0.01, shapes[[shape]](n) + rnorm(n, 0, if (people == 4000) 0.03 else 0)))
    month <- format(seq(as.Date("2021-01-01"), by = "month", length.out = n), "%Y-%m")
    series[[length(series) + 1]] <- data.frame(series = paste0(shape, "-", people), month, count = rbinom(n, of, want), of)
  }
}
keep(do.call(rbind, series), "packages-months.csv")

# By default qicharts2 leaves wide moving ranges out of the sigma of p' (Nelson 1982); Laney 2002 does not.
options(qic.screenedmr = FALSE)
for (s in series) {
  name <- s$series[1]
  chart <- function(kind) suppressMessages(qic(seq_along(count), count, n = of, data = s, chart = kind, return.data = TRUE))
  run <- chart("run")[1, ]
  say("median", name, run$cl)
  say("useful", name, run$n.useful)
  say("longest-run", name, run$longest.run)
  say("longest-usual", name, run$longest.run.max)
  say("crossings", name, run$n.crossings)
  say("fewest-usual", name, run$n.crossings.min)
  say("shifted", name, run$runs.signal)
  for (kind in c("p", "pp")) {
    drawn <- chart(kind)
    say("centre", paste(kind, name), drawn$cl[1])
    for (i in seq_len(nrow(s))) {
      say("low", paste(kind, name, s$month[i]), drawn$lcl[i])
      say("high", paste(kind, name, s$month[i]), drawn$ucl[i])
    }
  }
}

# Clinicians who differ not at all, a little and much; of few people and of many; one network with an extreme pair.
networks <- list()
for (spread in c(0, 0.05, 0.12)) {
  for (many in c(8, 25, 60)) {
    of <- sample(c(15:60, 200:400), many, TRUE)
    a <- if (spread == 0) NA else 0.3 * (0.3 * 0.7 / spread^2 - 1)
    share <- if (spread == 0) rep(0.3, many) else rbeta(many, a, a * 0.7 / 0.3)
    count <- rbinom(many, of, share)
    if (many == 25) count[1:2] <- of[1:2]
    networks[[length(networks) + 1]] <- data.frame(network = paste0("n", many, "-", spread), id = sprintf("C%02d", seq_len(many)), count, of)
  }
}
keep(do.call(rbind, networks), "packages-units.csv")
theirs <- function(name) getFromNamespace(name, "FunnelPlotR")
for (u in networks) {
  name <- u$network[1]
  target <- sum(u$count) / sum(u$of)
  for (scale in c("share", "arcsine")) {
    # Winsorising, phi and tau2 are theirs, of the z values of plain shares, which is the project's scale, and of their
    # own scale, the arcsine of the root. funnel_plot itself is not asked: it wants the newest ggplot2 merely to draw.
    table <- data.frame(numerator = u$count, denominator = u$of)
    table <- if (scale == "share") {
      s <- sqrt(target * (1 - target) / u$of)
      data.frame(table, s, Uzscore = (u$count / u$of - target) / s)
    } else {
      theirs("transformed_zscore")(table, data_type = "PR")
    }
    table <- theirs("winsorisation")(table, trim_by = 0.1)
    phi <- theirs("phi_func")(nrow(table), table$Wuzscore)
    tau2 <- theirs("tau_func")(nrow(table), phi, table$s)
    say("phi", paste(scale, name), phi)
    say("tau", paste(scale, name), sqrt(tau2))
    if (scale == "arcsine") {
      people <- data.frame(number_seq = sort(unique(u$of)))
      for (adjusted in c(TRUE, FALSE)) {
        limits <- theirs("calculate_limits")(people, "PR", "CQC", 1, tau2, target, draw_adjusted = adjusted)
        for (i in seq_len(nrow(people))) {
          for (limit in c("ll998", "ul998")) {
            say("arcsine", paste(if (adjusted) "ADDITIVE" else "CHANCE", name, people$number_seq[i], limit),
                limits[i, paste0(if (adjusted) "od" else "", limit)])
          }
        }
      }
    }
  }
}
keep(do.call(rbind, rows), "packages-in-r.csv")
