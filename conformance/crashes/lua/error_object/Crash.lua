local Failure = {__tostring = function(self) return "code " .. self.code end}
local function fail()
  error(setmetatable({code = 7}, Failure))
end
fail()
print(1)
