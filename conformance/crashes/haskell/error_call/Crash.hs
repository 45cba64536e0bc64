module Crash where
main :: IO ()
main = print (openShelf 3)

openShelf :: Int -> Int
openShelf n = if n > 2 then error "no shelf" else n
