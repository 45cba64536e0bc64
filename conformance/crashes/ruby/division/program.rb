def share(amount, people)
  amount / people
end

share(10, 0)
