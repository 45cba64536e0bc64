module Crash where
import GHC.Stack (HasCallStack)
main :: IO ()
main = print (deep 1000)

deep :: HasCallStack => Int -> Int
deep 0 = error "deep"
deep n = 1 + deep (n - 1)
