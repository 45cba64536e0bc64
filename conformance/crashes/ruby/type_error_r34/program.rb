def label(number)
  "order " + number
end

label(7)
