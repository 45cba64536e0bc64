module Crash where
main :: IO ()
main = error "no shelf\nCallStack (from HasCallStack):\nend of words"
