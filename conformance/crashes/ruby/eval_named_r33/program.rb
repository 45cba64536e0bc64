class Template
  def render
    instance_eval("raise NotImplementedError, 'no partial'", "views/cart.erb", 12)
  end
end

Template.new.render
