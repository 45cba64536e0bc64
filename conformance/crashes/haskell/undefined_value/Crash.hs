module Crash where
main :: IO ()
main = print (undefined :: Int)
