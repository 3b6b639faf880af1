# Times R's psych on the answers in a CSV file, as people run it: survey.R ANSWERS.csv OUT.csv writes, for each task,
# its name, the seconds it took, the rounds done and the rounds asked for, the cores, and what it found.
suppressMessages(library(psych))
arguments <- commandArgs(trailingOnly = TRUE)
answers <- read.csv(arguments[1])
longest <- 180
rows <- list()
say <- function(task, seconds, done, of, cores, found) {
  rows[[length(rows) + 1]] <<- data.frame(task, seconds = format(seconds, digits = 6), done, of, cores, found)
}
timed <- function(task, of, cores, work) {
  options(mc.cores = cores)
  value <- NULL
  seconds <- function(rounds) unname(system.time(capture.output(value <<- suppressWarnings(work(rounds))))[3])
  done <- of
  if (of > 1) {
    # A few rounds first: where all would take longer than three minutes, as many as fit.
    few <- max(2, of %/% 20)
    all <- seconds(few) * of / few
    if (all > longest) done <- max(few, floor(of * longest / all))
  }
  took <- seconds(done)
  say(task, took, done, of, cores, value)
}
correlation <- function(rounds) format(polychoric(answers)$rho[2, 1], digits = 5, nsmall = 4)
components <- function(cor) function(rounds) {
  paste(fa.parallel(answers, fa = "pc", cor = cor, n.iter = rounds, plot = FALSE)$ncomp, "components")
}
# psych takes pairs of answers, where ours takes the people who answered every item.
interval <- function(rounds) {
  ends <- alpha(answers, n.iter = rounds)$boot.ci
  paste(format(ends[1], digits = 3), "to", format(ends[3], digits = 3))
}
# Two cores are what R's package parallel takes unless told otherwise.
timed("polychoric", 1, 2, correlation)
timed("polychoric on one core", 1, 1, correlation)
timed("parallel pearson", 1000, 2, components("cor"))
timed("parallel polychoric", 20, 2, components("poly"))
timed("alpha", 1000, 1, interval)
write.csv(do.call(rbind, rows), arguments[2], row.names = FALSE, quote = FALSE)
