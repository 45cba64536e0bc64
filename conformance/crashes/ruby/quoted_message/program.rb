def check
  raise "unexpected 'end' in `block': see \"notes\" (x)"
end

check
