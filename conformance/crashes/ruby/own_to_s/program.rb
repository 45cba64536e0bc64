class Rejected < StandardError
  def initialize(code)
    @code = code
    super()
  end

  def message
    "rejected with code #{@code} (final)"
  end
end

def send_order
  raise Rejected.new(12)
end

send_order
