module Crash where
import Control.Concurrent

main :: IO ()
main = do
  done <- newEmptyMVar
  _ <- forkFinally (putStrLn (error "in a thread")) (\result -> either report pure result >> putMVar done ())
  takeMVar done
  where
    report failure = putStrLn ("worker: " ++ show failure)
