module Crash where
import GHC.Stack (HasCallStack)
main :: IO ()
main = print (even' 7)

even', odd' :: HasCallStack => Int -> Int
even' 0 = error "even"
even' n = 1 + odd' (n - 1)
odd' 0 = error "odd"
odd' n = 1 + even' (n - 1)
