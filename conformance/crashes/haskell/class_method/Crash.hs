module Crash where
import GHC.Stack (HasCallStack)
class Shop a where
  enter :: HasCallStack => a -> Int -> Int

data Store = Store

instance Shop Store where
  enter _ n = if n > 2 then error "closed" else n

main :: IO ()
main = print (enter Store 3)
