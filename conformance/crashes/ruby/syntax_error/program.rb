def compile(source)
  eval(source)
end

compile("def f\n  1 +\nend\n)")
