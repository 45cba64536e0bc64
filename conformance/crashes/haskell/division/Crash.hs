module Crash where
main :: IO ()
main = print (7 `div` length "")
