module Crash where
main :: IO ()
main = print (head ([] :: [Int]))
