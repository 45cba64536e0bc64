module Crash where
main :: IO ()
main = ioError (userError "no shelf")
