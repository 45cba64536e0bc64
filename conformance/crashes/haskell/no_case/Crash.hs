module Crash where
main :: IO ()
main = do
  arguments <- pure [3 :: Int]
  putStrLn (case arguments of
    [] -> "none")
