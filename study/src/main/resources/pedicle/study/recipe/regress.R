
used <- droplevels(na.omit(data[unique(c(outcome, on, cluster))]))
backticked <- function(names) paste0("`", gsub("`", "\\\\`", names), "`")
formula <- as.formula(paste(backticked(outcome), "~", paste(backticked(on), collapse = " + ")))
if (family != "linear") used[[outcome]] <- factor(used[[outcome]])
n <- nrow(used)
x <- model.matrix(formula, used)
# Levels as in role[Nurse]: the first level is what the others are held against.
columns <- lapply(on, function(name) {
  if (is.factor(used[[name]])) sprintf("%s[%s]", name, levels(used[[name]])[-1]) else name
})
predictors <- unlist(columns)
of_predictor <- rep(on, lengths(columns))
groups <- if (length(cluster) > 0) used[[cluster]] else seq_len(n)
count <- length(unique(groups))
