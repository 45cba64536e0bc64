module Crash where
import GHC.Stack (HasCallStack)
main :: IO ()
main = print (serve 3)

serve :: HasCallStack => Int -> Int
serve n = openShelf (n + 1)

openShelf :: HasCallStack => Int -> Int
openShelf n = if n > 2 then error ("no shelf " ++ show n) else n
