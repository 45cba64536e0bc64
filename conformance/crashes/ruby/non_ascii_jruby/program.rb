def öffne(datei)
  raise IOError, "Datei „#{datei}“ fehlt – 注文 🚚"
end

öffne("größe.txt")
