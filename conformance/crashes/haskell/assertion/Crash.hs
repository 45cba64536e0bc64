module Crash where
import Control.Exception (assert, evaluate)

main :: IO ()
main = evaluate (assert (length "abc" > 3) ())
