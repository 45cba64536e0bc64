require "logger"

LOGGER = Logger.new($stderr)

def charge
  raise ArgumentError, "amount is negative:\n-1"
end

begin
  charge
rescue => e
  LOGGER.error(e)
end
LOGGER.info("next order")
