module Crash where
main :: IO ()
main = let x = x + 1 :: Int in print x
