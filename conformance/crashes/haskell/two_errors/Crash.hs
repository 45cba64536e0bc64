module Crash where
import Control.Exception

main :: IO ()
main = do
  putStrLn (error "no shelf") `catch` report
  putStrLn (error "no book")
  where
    report :: SomeException -> IO ()
    report failure = putStrLn ("shop: " ++ show failure)
