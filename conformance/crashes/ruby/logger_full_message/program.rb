require "logger"

LOGGER = Logger.new($stderr, progname: "shop")

def charge
  raise ArgumentError, "amount is negative"
rescue ArgumentError
  raise IOError, "no payment"
end

LOGGER.info("order 7")
begin
  charge
rescue => e
  LOGGER.error(e.full_message(highlight: false))
end
LOGGER.info("next order")
