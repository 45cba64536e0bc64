module Crash where
import GHC.Stack (HasCallStack)
main :: IO ()
main = print ([1, 2] !? 3)

(!?) :: HasCallStack => [Int] -> Int -> Int
list !? n = if n < length list then list !! n else error "too far"
