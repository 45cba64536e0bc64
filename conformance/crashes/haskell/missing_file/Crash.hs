module Crash where
main :: IO ()
main = readFile "/srv/none.txt" >>= putStr
