module Crash where
main :: IO ()
main = putStrLn (name 3)

name :: Int -> String
name 1 = "one"
