def render(template)
  eval(template)
end

render("1\n[2].each { |x| raise 'template broke' }")
