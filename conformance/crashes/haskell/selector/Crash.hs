module Crash where
data Item = Book { pages :: Int } | Pen { ink :: Int }

main :: IO ()
main = print (ink (Book 3))
