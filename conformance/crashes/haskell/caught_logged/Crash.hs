module Crash where
import Control.Exception

main :: IO ()
main = putStrLn (error "no shelf") `catch` report
  where
    report :: SomeException -> IO ()
    report failure = putStrLn ("shop: " ++ show failure)
