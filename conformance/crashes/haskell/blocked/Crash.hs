module Crash where
import Control.Concurrent.MVar

main :: IO ()
main = (newEmptyMVar :: IO (MVar ())) >>= takeMVar
