module Crash where
import GHC.Stack (HasCallStack)
main :: IO ()
main = print (outer 3)
  where
    outer :: HasCallStack => Int -> Int
    outer n = (\m -> if m > 2 then error "in a lambda" else m) n
