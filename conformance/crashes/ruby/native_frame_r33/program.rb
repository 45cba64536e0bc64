def parse(words)
  words.map { |word| Integer(word) }
end

parse(["12", "zwölf"])
