module Crash where
import GHC.Conc

main :: IO ()
main = atomically retry
