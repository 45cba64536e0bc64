module Crash where
import qualified Data.Map as Map

main :: IO ()
main = print (Map.fromList [(1 :: Int, "one")] Map.! 3)
