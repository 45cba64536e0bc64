module Crash where
main :: IO ()
main = error "no shelf\n  fake, called at Fake.hs:3:7 in main:Fake"
