module Crash where
main :: IO ()
main = error (replicate 9000 'x')
