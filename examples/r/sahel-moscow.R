# Which Sahel leaders contacted Moscow in March 2024? Base R alone; run with: Rscript sahel-moscow.R [address]
arguments <- commandArgs(trailingOnly = TRUE)
service <- if (length(arguments) > 0) arguments[[1]] else "http://localhost:4000"

contacts <- read.csv(paste0(service, "/api/v1/contacts.csv?of=Sahel&with=Moscow&during=2024-03"))
contacts$last_date <- as.Date(contacts$last_date)
print(contacts[, c("person", "office", "country", "events", "last_date")])

timeline <- read.csv(paste0(service, "/api/v1/alliances/AES/timeline.csv?with=Russia&from=2023&to=2025&bucket=month&shape=wide"))
timeline$date <- as.Date(timeline$date)
cat("Months:", nrow(timeline), " net cooperation with Russia, 2023 to 2025:", sum(timeline$net), "\n")

stopifnot("Assimi Go\u00efta" %in% contacts$name | "Assimi Go\u00efta" %in% contacts$person, nrow(timeline) == 36)
