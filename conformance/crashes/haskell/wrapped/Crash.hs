module Crash where
import Control.Exception

main :: IO ()
main = evaluate (length (error "no shelf" :: String)) `catch` again >>= print
  where
    again :: ErrorCall -> IO Int
    again (ErrorCall text) = error ("cannot start: " ++ text)
