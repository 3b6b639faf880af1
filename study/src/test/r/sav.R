# SPSS files and what R reads in them.
#   Rscript sav.R make FOLDER        writes the small files of our own that the tests read
#   Rscript sav.R read FILE OUT.csv  writes what haven reads in a file: column,row,value (numbers with all digits)
#   Rscript sav.R words FILE OUT.csv writes what haven reads of its dictionary: column,what,value
# The values that the tests compare with come from haven 2.5.1; foreign 0.8 reads the same numbers, or this stops.
suppressPackageStartupMessages(library(haven))

made <- function() {
  # Letters of two bytes stand where a text is parted into eights.
  id <- c("Zoë-éèà-ÜüÖö-ççç", "aaaaaaaé", "b", "")
  att_1 <- labelled_spss(c(1, 5, -99, NA), c("Gar nicht" = 1, "Völlig" = 5, "Keine Angabe" = -99),
                         na_values = -99, label = "Größe des Problems")
  att_2 <- labelled_spss(c(2, -95, 4, -90), c("Weiß nicht" = -95), na_range = c(-99, -90), label = "Ein Bereich")
  score <- c(0.1, -12345.678, 1e10, NA)
  small <- c(151, -100, 0, 152)
  day <- as.Date(c("2024-02-29", "1999-12-31", NA, "2025-01-01"))
  moment <- as.POSIXct(c("2024-02-29 13:05:59", NA, "2025-01-01 00:00:00", "1970-01-01 00:00:01"), tz = "UTC")
  long <- c(paste0(strrep("x", 254), "é", strrep("y", 251), "ü", strrep("z", 100)), "kurz", "", strrep("é", 300))
  sex <- factor(c("f", "m", "f", NA))
  edu <- factor(c("low", "high", "mid", "low"), levels = c("low", "mid", "high"), ordered = TRUE)
  data.frame(id, att_1 = I(att_1), att_2 = I(att_2), score, small, day, moment, a_very_long_name_of_a_text = long, sex, edu)
}

plain <- function(values) {
  if (is.numeric(values) && !inherits(values, c("Date", "POSIXct"))) {
    values <- as.numeric(values)
    return(ifelse(is.na(values), "", format(values, digits = 17, trim = TRUE)))
  }
  if (inherits(values, "POSIXct")) {
    text <- format(values, "%Y-%m-%d %H:%M:%S", tz = "UTC")
  } else if (inherits(values, "Date")) {
    text <- format(values, "%Y-%m-%d")
  } else {
    text <- trimws(as.character(values))
  }
  ifelse(is.na(text), "", text)
}

write <- function(rows, out) {
  write.csv(do.call(rbind, rows), out, row.names = FALSE, quote = TRUE, fileEncoding = "UTF-8")
}

arguments <- commandArgs(trailingOnly = TRUE)
if (arguments[1] == "make") {
  data <- made()
  class(data$att_1) <- setdiff(class(data$att_1), "AsIs")
  class(data$att_2) <- setdiff(class(data$att_2), "AsIs")
  attr(data$moment, "label") <- "Zeitpunkt"
  write_sav(data, file.path(arguments[2], "bytecode.sav"), compress = "byte")
  write_sav(data, file.path(arguments[2], "uncompressed.sav"), compress = "none")
  write_sav(data, file.path(arguments[2], "zlib.zsav"), compress = "zsav")
} else if (arguments[1] == "read") {
  data <- read_sav(arguments[2], user_na = TRUE)
  other <- suppressWarnings(foreign::read.spss(arguments[2], use.value.labels = FALSE, use.missings = FALSE))
  for (i in seq_along(data)) {
    if (is.numeric(data[[i]]) && !inherits(data[[i]], c("Date", "POSIXct", "hms"))) {
      stopifnot(isTRUE(all.equal(as.numeric(data[[i]]), as.numeric(other[[names(data)[i]]]))))
    }
  }
  write(lapply(names(data), function(name)
    data.frame(column = name, row = seq_len(nrow(data)), value = plain(data[[name]]))), arguments[3])
} else {
  data <- read_sav(arguments[2], user_na = TRUE)
  write(unlist(lapply(names(data), function(name) {
    one <- data[[name]]
    label <- attr(one, "label", exact = TRUE)
    labels <- attr(one, "labels")
    codes <- attr(one, "na_values")
    range <- attr(one, "na_range")
    rows <- list()
    if (!is.null(label)) rows <- c(rows, list(data.frame(column = name, what = "label", value = label)))
    if (!is.null(labels)) rows <- c(rows, list(data.frame(column = name, what = paste("value", plain(unname(labels))), value = names(labels))))
    if (!is.null(codes)) rows <- c(rows, list(data.frame(column = name, what = "missing", value = plain(codes))))
    if (!is.null(range)) rows <- c(rows, list(data.frame(column = name, what = "range", value = paste(range, collapse = " to "))))
    rows
  }), recursive = FALSE), arguments[3])
}
