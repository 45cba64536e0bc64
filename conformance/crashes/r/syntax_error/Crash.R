total <- = 3
total
