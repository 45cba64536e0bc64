def step
  raise "step 2 failed"
end

fiber = Fiber.new do
  Fiber.yield 1
  step
end
fiber.resume
fiber.resume
