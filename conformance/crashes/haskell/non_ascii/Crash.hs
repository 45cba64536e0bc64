module Crash where
main :: IO ()
main = error "Regal fehlt: ünïcødé ☃"
