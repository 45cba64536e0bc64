module Crash where
main :: IO ()
main = print (read "three" :: Int)
