module Crash where
main :: IO ()
main = error ""
