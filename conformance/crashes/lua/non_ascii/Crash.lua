local function oeffne(regal)
  error("Regal „" .. regal .. "“ fehlt")
end
oeffne("Nord")
print(1)
