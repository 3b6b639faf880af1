
# psych's polychoric() stops within about 1e-4 of the likeliest correlation; here its own likelihood is followed to the
# end. As in psych, where all items end at the same highest answer, thresholds come from everybody who answered an item;
# else each pair has its own, with half a person in each empty cell.
end_alike <- function(answers) length(unique(sapply(answers, max, na.rm = TRUE))) == 1
likeliest <- function(x, y, of_items) {
  n <- sum(!is.na(x) & !is.na(y))
  shares <- unclass(table(x, y)) / n
  if (!of_items) shares[shares == 0] <- 0.5 / n
  thresholds <- function(answer, sums) {
    below <- if (of_items) cumsum(table(answer)) / sum(!is.na(answer)) else cumsum(sums)
    qnorm(below[-length(below)])
  }
  optimize(psych:::polyF, c(-0.9999, 0.9999), tol = 1e-9,
    rc = thresholds(x, rowSums(shares)), cc = thresholds(y, colSums(shares)), tab = shares)$minimum
}
polychoric_to_the_end <- function(answers, of_items = end_alike(answers)) {
  matrix <- diag(ncol(answers))
  for (i in seq_len(ncol(answers))[-1]) {
    for (j in seq_len(i - 1)) {
      matrix[i, j] <- matrix[j, i] <- likeliest(answers[[i]], answers[[j]], of_items)
    }
  }
  dimnames(matrix) <- list(names(answers), names(answers))
  matrix
}
