
described <- function(values, of, counted) {
  given <- values[!is.na(values)]
  n <- length(given)
  say("n", of, n)
  say("missing", of, sum(is.na(values)))
  if (counted) {
    answers <- if (is.factor(values)) levels(values) else sort(unique(given))
    for (answer in answers) say("count", paste(of, answer), sum(given == answer))
  }
  if (is.numeric(values) && n > 1) {
    half <- qt(0.975, n - 1) * sd(given) / sqrt(n)
    say("mean", of, mean(given))
    say("mean-low", of, mean(given) - half)
    say("mean-high", of, mean(given) + half)
    say("sd", of, sd(given))
    quartiles <- quantile(given)
    names <- c("lowest", "lower-quartile", "median", "upper-quartile", "highest")
    for (i in 1:5) say(names[i], of, quartiles[[i]])
  }
}
for (variable in variables) {
  counted <- variable %in% counted_variables
  described(data[[variable]], variable, counted)
  for (group in levels(groups)) {
    described(data[[variable]][which(groups == group)], paste(variable, group), counted)
  }
}
