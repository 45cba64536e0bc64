module Crash where
main :: IO ()
main = error "one\n  two\n  three"
